package kz.derbes.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every half minute (RFC 6238): six digits, SHA-1 as every app has it, one step of patience. */
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private Totp() {}

    static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code was typed; a step is to be accepted once. Every call does the same work. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        byte[] digits = typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP_SECONDS;
        long found = -1;
        for (long step = current - 1; step <= current + 1; step++)
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), digits)) found = step;
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    static String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
