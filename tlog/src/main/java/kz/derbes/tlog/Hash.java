package kz.derbes.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash in the tree; leaves and nodes are told apart by their first byte (RFC 6962, 2.1). */
public final class Hash {
    public static final int BYTES = 32;
    /** The root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash leaf(byte[] entry) {
        var digest = sha256();
        digest.update((byte) 0);
        return new Hash(digest.digest(entry));
    }

    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The hash that stands at that byte of a longer array. */
    public static Hash at(byte[] bytes, int offset) {
        if (bytes.length < offset + BYTES) throw new IllegalArgumentException("too short for a hash");
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + BYTES));
    }

    /** Reads what {@link #base64} writes; anything else is an {@link IllegalArgumentException}. */
    public static Hash parse(String base64) {
        byte[] bytes = Strict.base64(base64);
        if (bytes.length != BYTES) throw new IllegalArgumentException("not a hash");
        return new Hash(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Strict.base64(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
