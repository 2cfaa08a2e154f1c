package kz.derbes.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.derbes.door.Seal;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import org.springframework.stereotype.Component;

/** One-time codes sent by letter: eight digits, a quarter of an hour, five tries. */
@Component
class OneTimeCodes {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final int TRIES = 5;
    static final int LETTERS = 5;
    private static final int RANGE = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AttemptRows rows;
    private final Letters letters;
    private final Seal seal;
    private final Clock clock;

    OneTimeCodes(AttemptRows rows, Letters letters, Seal seal, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.seal = seal;
        this.clock = clock;
    }

    /** Begins an attempt and puts the letter with its code into the outbox, in the caller's transaction. */
    Attempt begin(Attempt.Kind kind, SubjectId subject, Language language) {
        var attempt = new Attempt(kind, subject, UUID.randomUUID());
        String code = code();
        add(attempt, hash(attempt, code), false);
        post(attempt, code, language);
        return attempt;
    }

    /** Begins an attempt that no code will match. */
    Attempt decoy(Attempt.Kind kind) {
        var attempt = new Attempt(kind, SubjectId.random(), UUID.randomUUID());
        add(attempt, hash(attempt, UUID.randomUUID().toString()), true);
        return attempt;
    }

    /** Sends a new code; false when it is too soon or too many were sent. */
    boolean again(Attempt attempt, Language language) {
        String code = code();
        var now = clock.instant();
        var renewed = rows.renew(attempt, hash(attempt, code), LETTERS, now.minus(PAUSE), now, now.plus(LIFE));
        if (renewed.isPresent() && !renewed.get()) post(attempt, code, language);
        return renewed.isPresent();
    }

    /** Uses up one try; the caller commits whatever the answer is. */
    CodeAnswer check(Attempt attempt, String typed) {
        var hash = rows.takeTry(attempt, TRIES, clock.instant());
        if (hash.isEmpty()) return CodeAnswer.SPENT;
        return MessageDigest.isEqual(hash.get(), hash(attempt, typed.replaceAll("[\\s-]", "")))
                ? CodeAnswer.MATCHED
                : CodeAnswer.WRONG;
    }

    /** Ends an attempt whose code was used. */
    void end(Attempt attempt) {
        rows.removeOf(attempt.subject());
    }

    private void add(Attempt attempt, byte[] hash, boolean decoy) {
        var now = clock.instant();
        rows.add(attempt, hash, decoy, now, now.plus(LIFE));
    }

    private void post(Attempt attempt, String code, Language language) {
        var codes = Map.of("code", code, "minutes", String.valueOf(LIFE.toMinutes()));
        letters.send(new Letter(attempt.subject(), template(attempt.kind()), language, codes));
    }

    private static String template(Attempt.Kind kind) {
        return kind == Attempt.Kind.RECOVER ? "account-recover" : "account-confirm";
    }

    private byte[] hash(Attempt attempt, String code) {
        return seal.of("code", attempt.id() + " " + code);
    }

    private static String code() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(RANGE));
    }
}
