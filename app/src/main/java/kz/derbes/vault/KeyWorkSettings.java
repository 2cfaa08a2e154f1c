package kz.derbes.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work on the keys goes.
 *
 * @param rounds how often a node looks for work and says that it lives
 * @param grace how long a new state of keys rests on all nodes before the next step: what was begun before may wait so long
 * @param batch how many persons one transaction takes; each of them is held back from its writers for that long
 */
@ConfigurationProperties("derbes.vault.keys")
record KeyWorkSettings(
        @DefaultValue("1s") Duration rounds,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("1000") int batch) {}
