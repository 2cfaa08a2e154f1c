package kz.derbes.payment.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import kz.derbes.payment.out.Provider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The text beside the box by which a buyer allows one payment organisation (clause 6.3.2). */
@Component
class PermitText {
    private final MessageSource words;

    PermitText(MessageSource words) {
        this.words = words;
    }

    String of(Provider provider, Locale locale) {
        String name = words.getMessage("payment.method." + provider.code(), null, locale);
        String country = words.getMessage("payment.country." + provider.country(), null, provider.country(), locale);
        return words.getMessage("payment.permit", new Object[] {name, country}, locale);
    }

    static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
