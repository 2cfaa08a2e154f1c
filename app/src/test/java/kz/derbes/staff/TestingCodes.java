package kz.derbes.staff;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;

/** An app that shows codes. */
public final class TestingCodes {
    private TestingCodes() {}

    /** What the app shows at that instant, its secret typed as the page wrote it. */
    public static String at(Instant now, String secret) {
        return Totp.code(Base32.decode(secret.replace(" ", "")), now.getEpochSecond() / 30);
    }
}
