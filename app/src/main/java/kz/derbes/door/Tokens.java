package kz.derbes.door;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets that are sent once and kept as hashes only. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 random bits in hex. */
    public static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
