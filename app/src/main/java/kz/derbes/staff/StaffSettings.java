package kz.derbes.staff;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the room.
 *
 * @param secretKey seals the secrets of members' code apps: 64 hex digits, the same on every node
 * @param site where members open the console, such as {@code https://shop.kz}; passkeys are bound to its host
 */
@ConfigurationProperties("derbes.staff")
record StaffSettings(String secretKey, @Nullable URI site) {

    StaffSettings {
        if (!secretKey.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("derbes.staff.secret-key is not 64 lower-case hex digits");
        if (site != null && (site.getHost() == null || !site.getScheme().matches("https?")))
            throw new IllegalArgumentException("derbes.staff.site is not an address such as https://shop.kz");
    }

    @Override
    public String toString() {
        return "StaffSettings[site=" + site + "]";
    }
}
