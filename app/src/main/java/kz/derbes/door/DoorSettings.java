package kz.derbes.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room.
 *
 * @param hashesAtOnce how many password hashes may be computed at the same time, each taking 19 MiB
 * @param codeKey key of one-time codes, throttles and tokens: 64 hex digits, the same on every node
 */
@ConfigurationProperties("derbes.door")
record DoorSettings(@DefaultValue("4") int hashesAtOnce, String codeKey) {

    DoorSettings {
        if (!codeKey.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("derbes.door.code-key is not 64 lower-case hex digits");
        if (hashesAtOnce < 1) throw new IllegalArgumentException("derbes.door.hashes-at-once is less than 1");
    }
}
