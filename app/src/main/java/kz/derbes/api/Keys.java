package kz.derbes.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose key it is: every known hash is compared in full, so the time tells nothing. */
@Component
class Keys {
    private static final int LONGEST = 256;
    private final ApiSettings settings;

    Keys(ApiSettings settings) {
        this.settings = settings;
    }

    /** The program that shows this key, with its name; empty for a key of nobody. */
    Optional<Map.Entry<String, ApiSettings.Client>> owner(String key) {
        if (key.isEmpty() || key.length() > LONGEST) return Optional.empty();
        byte[] hash = sha256(key);
        Map.Entry<String, ApiSettings.Client> owner = null;
        for (var client : settings.clients().entrySet())
            if (MessageDigest.isEqual(client.getValue().hash(), hash)) owner = client;
        return Optional.ofNullable(owner);
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
