package kz.derbes.visit.sieve;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which hits are nobody's.
 *
 * @param ownAddresses networks of the operator, whose visits are not counted
 * @param dataCentres a file of networks where no reader sits, one a line; null when there is none
 * @param perMinute the most hits of one address in a minute on one node; nought for no limit
 */
@ConfigurationProperties("derbes.visit.sieve")
record SieveSettings(
        @DefaultValue List<String> ownAddresses,
        @Nullable Path dataCentres,
        @DefaultValue("1200") int perMinute) {}
