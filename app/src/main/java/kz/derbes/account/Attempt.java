package kz.derbes.account;

import java.util.Locale;
import java.util.UUID;
import kz.derbes.law.SubjectId;

/**
 * A code on its way to somebody, kept in the browser's session and never in an address. Where nobody owns the e-mail
 * that was typed, the attempt is a decoy that looks the same and that no code matches.
 */
public record Attempt(Kind kind, SubjectId subject, UUID id) {

    /** What the code is for. */
    public enum Kind {
        CONFIRM,
        RECOVER,
        CONTACT,
        ENTER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The form kept in a session. */
    public String text() {
        return kind.name() + ' ' + subject + ' ' + id;
    }

    /** Reads what {@link #text} wrote. */
    public static Attempt parse(String text) {
        var parts = text.split(" ");
        if (parts.length != 3) throw new IllegalArgumentException("not an attempt");
        return new Attempt(Kind.valueOf(parts[0]), SubjectId.parse(parts[1]), UUID.fromString(parts[2]));
    }
}
