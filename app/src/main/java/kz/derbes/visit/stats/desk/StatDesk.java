package kz.derbes.visit.stats.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Filter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on days, saved filters, and links for those who have no account here. */
@Service
@Transactional
public class StatDesk {
    public static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_DAYS = 366;
    private static final int TOKEN = 24;

    private final SecureRandom random = new SecureRandom();
    private final StatDeskRows rows;
    private final Clock clock;

    StatDesk(StatDeskRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Note> notes(Period period) {
        return rows.notes(period);
    }

    /** False when the text is empty or longer than 200 characters. */
    public boolean addNote(LocalDate day, String text) {
        boolean fits = fits(text, LONGEST_NOTE);
        if (fits) rows.addNote(day, text.strip());
        return fits;
    }

    public void deleteNote(int id) {
        rows.delete("note", id);
    }

    @Transactional(readOnly = true)
    public List<Segment> segments() {
        return rows.segments();
    }

    /** False when the name is empty or longer than 80 characters, without a filter, or when there are 50 already. */
    public boolean addSegment(String name, List<Filter> filters) {
        boolean fits = fits(name, LONGEST_NAME)
                && !filters.isEmpty()
                && rows.segments().size() < MOST;
        if (fits) rows.addSegment(name.strip(), filters);
        return fits;
    }

    public void deleteSegment(int id) {
        rows.delete("segment", id);
    }

    @Transactional(readOnly = true)
    public List<Share> shares() {
        return rows.shares();
    }

    /**
     * Makes a link, which is shown once and kept nowhere.
     *
     * @param days how long it works, from 1 to 366
     * @return its last part; empty when the name or the days do not fit, or when there are 50 links already
     */
    public Optional<String> share(String name, int days) {
        rows.deleteEnded(clock.instant());
        boolean fits = fits(name, LONGEST_NAME)
                && days >= 1
                && days <= LONGEST_DAYS
                && rows.shares().size() < MOST;
        if (!fits) return Optional.empty();
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.addShare(hash(token), name.strip(), clock.instant().plus(Duration.ofDays(days)));
        return Optional.of(token);
    }

    /** Whether a link of this last part works now. */
    @Transactional(readOnly = true)
    public boolean isShared(String token) {
        return token.length() <= 2 * TOKEN && rows.isShared(hash(token), clock.instant());
    }

    public void endShare(int id) {
        rows.delete("share", id);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
