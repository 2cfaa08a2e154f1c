package kz.derbes.api;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.derbes.law.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programs that may ask.
 *
 * @param clients by name; nobody when empty
 */
@ConfigurationProperties("derbes.api")
record ApiSettings(@DefaultValue Map<String, Client> clients) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    ApiSettings {
        clients.forEach((name, client) -> {
            if (!NAME.matcher(name).matches())
                throw new IllegalArgumentException("derbes.api.clients: a name is lower-case letters, digits, hyphens");
            if (!HASH.matcher(client.keyHash).matches())
                throw new IllegalArgumentException(
                        "derbes.api.clients." + name + ".key-hash is not the SHA-256 of a key in lower-case hex");
            if (client.purposes.isEmpty() && !client.statistics)
                throw new IllegalArgumentException("derbes.api.clients." + name + ".purposes is empty");
        });
    }

    /**
     * One program.
     *
     * @param keyHash SHA-256 of its key in lower-case hex; the key itself is kept nowhere here
     * @param purposes what it may read people for; may be empty for a program that only reads figures
     * @param statistics whether it may read figures of visits
     */
    record Client(
            String keyHash,
            @DefaultValue Set<Purpose> purposes,
            @DefaultValue("false") boolean statistics) {
        byte[] hash() {
            return HexFormat.of().parseHex(keyHash);
        }
    }
}
