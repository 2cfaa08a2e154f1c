package kz.derbes.consent;

import java.util.HexFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How choices are remembered.
 *
 * @param cookieKey 32 bytes in hex; signs cookies and stop links, the same on every node
 */
@ConfigurationProperties("derbes.consent")
record ConsentSettings(String cookieKey) {
    ConsentSettings {
        if (!cookieKey.matches("[0-9a-fA-F]{64}")) throw new IllegalArgumentException("cookie-key has 64 hex digits");
    }

    byte[] key() {
        return HexFormat.of().parseHex(cookieKey);
    }

    @Override
    public String toString() {
        return "ConsentSettings";
    }
}
