package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that checks signatures on notes: a name and an Ed25519 public key (C2SP signed-note). A witness has one of a
 * type of its own, whose signatures say when they were made (C2SP tlog-cosignature).
 */
public final class VerifierKey {
    static final byte ED25519 = 1;
    static final byte COSIGNATURE = 4;
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");

    private final String name;
    private final byte[] typed;
    private final PublicKey key;

    private VerifierKey(String name, byte[] typed) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a key name");
        if (typed.length != 1 + KEY_BYTES || (typed[0] != ED25519 && typed[0] != COSIGNATURE))
            throw new IllegalArgumentException("not an Ed25519 key");
        this.name = name;
        this.typed = typed;
        this.key = publicKey(Arrays.copyOfRange(typed, 1, typed.length));
    }

    static VerifierKey of(String name, byte[] publicKey) {
        return new VerifierKey(name, concat(new byte[] {ED25519}, publicKey));
    }

    /** The same key as a witness names it. */
    public VerifierKey asWitness() {
        return new VerifierKey(name, concat(new byte[] {COSIGNATURE}, Arrays.copyOfRange(typed, 1, typed.length)));
    }

    public boolean isWitness() {
        return typed[0] == COSIGNATURE;
    }

    /** Reads {@code name+hash+key}; anything else is an {@link IllegalArgumentException}. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("not a verifier key");
        var key = new VerifierKey(parts[0], Strict.base64(parts[2]));
        if (!key.toString().equals(text)) throw new IllegalArgumentException("key and its hash differ");
        return key;
    }

    public String name() {
        return name;
    }

    /** The first four bytes of the hash over name, newline, type and key. */
    byte[] id() {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed), ID_BYTES);
    }

    boolean verifies(byte[] text, byte[] signature) {
        if (!isWitness()) return verifiesPlain(text, signature);
        if (signature.length <= Cosignature.TIME_BYTES) return false;
        byte[] message = Cosignature.message(Cosignature.seconds(signature), text);
        return verifiesPlain(message, Arrays.copyOfRange(signature, Cosignature.TIME_BYTES, signature.length));
    }

    private boolean verifiesPlain(byte[] text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(concat(X509, raw)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Strict.base64(typed);
    }
}
