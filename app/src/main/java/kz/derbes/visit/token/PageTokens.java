package kz.derbes.visit.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.derbes.visit.core.PagePath;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Tokens of shown pages: the minute, a random number, and an HMAC-SHA-256 over both and the page, cut to 80 bits, as 28
 * letters for a URL. A token serves the hits of one page for two hours, {@link Uses#MOST} of them on each node. What it
 * does not catch: a program that first fetches the page, and one that goes from node to node.
 */
@Component
@EnableConfigurationProperties(TokenSettings.class)
public class PageTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HEAD = Integer.BYTES + 7;
    private static final int TOKEN = HEAD + 10;
    private static final int LETTERS = 28;
    private static final int LIFE_MINUTES = 120;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final Uses uses = new Uses();
    private final Clock clock;
    private final boolean demanded;

    PageTokens(TokenSettings settings, Clock clock) {
        key = new SecretKeySpec(HexFormat.of().parseHex(settings.pageKey()), ALGORITHM);
        demanded = settings.signed();
        this.clock = clock;
    }

    /** Whether hits of the site's own pages must carry a token. */
    public boolean areDemanded() {
        return demanded;
    }

    /** A new token of the page with this path. */
    public String of(PagePath page) {
        var head = ByteBuffer.allocate(HEAD).putInt(minute());
        var chance = new byte[HEAD - Integer.BYTES];
        random.nextBytes(chance);
        head.put(chance);
        var token = Arrays.copyOf(head.array(), TOKEN);
        System.arraycopy(mac(head.array(), page), 0, token, HEAD, TOKEN - HEAD);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Takes one use of a token. */
    public Answer use(@Nullable String text, PagePath page) {
        if (text == null || text.length() != LETTERS) return Answer.UNSIGNED;
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noToken) {
            return Answer.UNSIGNED;
        }
        var head = Arrays.copyOf(token, HEAD);
        var mac = Arrays.copyOfRange(token, HEAD, TOKEN);
        if (!MessageDigest.isEqual(mac, Arrays.copyOf(mac(head, page), mac.length))) return Answer.UNSIGNED;
        int age = minute() - ByteBuffer.wrap(head).getInt();
        if (age < 0 || age > LIFE_MINUTES) return Answer.UNSIGNED;
        return uses.take(ByteBuffer.wrap(head)) ? Answer.GENUINE : Answer.REPEATED;
    }

    private int minute() {
        return (int) (clock.millis() / 60_000);
    }

    private byte[] mac(byte[] head, PagePath page) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(page.value().getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a token is worth. */
    public enum Answer {
        GENUINE,
        /** None, not made here, made for another page, or too old. */
        UNSIGNED,
        /** Used more often than one reader of one page does. */
        REPEATED
    }
}
