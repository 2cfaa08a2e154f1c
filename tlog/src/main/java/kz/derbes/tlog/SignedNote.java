package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and, behind an empty line, signatures on it (C2SP signed-note). */
public final class SignedNote {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_SIGNATURES = 100;
    private static final int ID_BYTES = 4;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");
    private static final Pattern SIGNATURE = Pattern.compile("— ([^\\s\\p{Z}+]+) ([A-Za-z0-9+/=]+)");

    private SignedNote() {}

    /** The note made of a text, which ends in a newline, and one signature. */
    public static String sign(String text, SigningKey key) {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("a note ends in a newline");
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return text + "\n" + line(key.verifier(), signature);
    }

    static String line(VerifierKey key, byte[] signature) {
        return "— " + key.name() + " " + Strict.base64(VerifierKey.concat(key.id(), signature)) + "\n";
    }

    /**
     * The text of a note that this key has signed. A {@link DamageException} when it has not, or when any of its
     * signatures is wrong; signatures of other keys are passed over.
     */
    public static String open(String note, VerifierKey key) {
        if (signature(note, key).isEmpty()) throw new DamageException("not signed by the key", key.name());
        return text(note, key);
    }

    /** The signature of that key on the note; empty when there is none, a {@link DamageException} when it is wrong. */
    static Optional<byte[]> signature(String note, VerifierKey key) {
        String text = text(note, key);
        String[] lines = note.substring(text.length() + 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) throw new DamageException("too many signatures", key.name());
        var found = Optional.<byte[]>empty();
        for (String line : Arrays.asList(lines).subList(0, lines.length - 1)) {
            var signature = signature(line, text, key);
            if (found.isEmpty()) found = signature;
        }
        return found;
    }

    private static String text(String note, VerifierKey key) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0
                || note.length() > LONGEST
                || !note.endsWith("\n")
                || CONTROL.matcher(note).find()) throw new DamageException("not a signed note", key.name());
        return note.substring(0, end + 1);
    }

    private static Optional<byte[]> signature(String line, String text, VerifierKey key) {
        Matcher matcher = SIGNATURE.matcher(line);
        if (!matcher.matches()) throw new DamageException("not a signature line", key.name());
        byte[] signature = bytes(matcher.group(2), key);
        boolean known =
                matcher.group(1).equals(key.name()) && Arrays.equals(Arrays.copyOf(signature, ID_BYTES), key.id());
        if (!known) return Optional.empty();
        byte[] rest = Arrays.copyOfRange(signature, ID_BYTES, signature.length);
        if (key.verifies(text.getBytes(StandardCharsets.UTF_8), rest)) return Optional.of(rest);
        throw new DamageException("signature is wrong", key.name());
    }

    private static byte[] bytes(String base64, VerifierKey key) {
        try {
            byte[] bytes = Strict.base64(base64);
            if (bytes.length > ID_BYTES) return bytes;
        } catch (IllegalArgumentException e) {
            throw new DamageException("signature is not base64", key.name());
        }
        throw new DamageException("signature is too short", key.name());
    }
}
