package kz.derbes.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of each incident: added to, never changed. Each line is hashed together with the one before it, and the
 * fact of the deed carries the hash into the sealed log, so that no line can be altered or left out unseen.
 */
@Component
public class Journal {
    private static final String NOTHING = "";
    private final JournalRows rows;
    private final IncidentRows incidents;
    private final Ledger ledger;
    private final Clock clock;

    Journal(JournalRows rows, IncidentRows incidents, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Writes a line without words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry write(Incident about, Entry.Kind kind, Actor by, @Nullable String code, Map<String, String> more) {
        return write(about, kind, by, code, null, more);
    }

    /**
     * Writes a line in the caller's transaction, and its fact.
     *
     * @param more what else the fact says
     * @throws IllegalArgumentException for words that {@link Words} does not let in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry write(
            Incident about,
            Entry.Kind kind,
            Actor by,
            @Nullable String code,
            @Nullable String words,
            Map<String, String> more) {
        incidents.hold(about.id());
        var last = rows.last(about.id());
        var bare = new Entry(
                last.map(Entry::n).orElse(0) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                kind,
                code,
                by.toString(),
                words == null ? null : Words.checked(words),
                NOTHING);
        var entry = hashed(bare, last.map(Entry::hash).orElse(NOTHING));
        rows.add(about.id(), entry);
        ledger.recordSealed(new Fact("incident." + kind.code(), null, by, codes(about, entry, more)));
        return entry;
    }

    /** The first line of a file that a restored database did not know; the log knows its deeds already. */
    void restored(Incident about, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var bare = new Entry(1, now, Entry.Kind.RESTORED, null, by.toString(), null, NOTHING);
        rows.add(about.id(), hashed(bare, NOTHING));
    }

    public List<Entry> of(UUID incident) {
        return rows.of(incident);
    }

    /** Whether a line of that kind and code was written. */
    public boolean has(UUID incident, Entry.Kind kind, String code) {
        return rows.has(incident, kind, code);
    }

    /** Whether no line was altered or left out, as far as the lines tell; the ledger tells the rest. */
    public static boolean isWhole(List<Entry> entries) {
        String before = NOTHING;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.n() != i + 1 || !hashed(entry, before).hash().equals(entry.hash())) return false;
            before = entry.hash();
        }
        return true;
    }

    private static SortedMap<String, String> codes(Incident about, Entry entry, Map<String, String> more) {
        var codes = new TreeMap<>(more);
        codes.put("incident", about.id().toString());
        codes.put("number", Long.toString(about.number()));
        codes.put("entry", Integer.toString(entry.n()));
        codes.put("hash", entry.hash());
        if (about.drill()) codes.put("drill", "yes");
        if (entry.code() != null) codes.put("code", entry.code());
        return codes;
    }

    private static Entry hashed(Entry it, String before) {
        String text = String.join(
                "\n",
                before,
                Integer.toString(it.n()),
                it.at().toString(),
                it.kind().code(),
                it.code() == null ? NOTHING : it.code(),
                it.by(),
                it.words() == null ? NOTHING : it.words());
        return new Entry(it.n(), it.at(), it.kind(), it.code(), it.by(), it.words(), sha256(text));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
