package kz.derbes.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which table of countries is asked.
 *
 * @param file an MMDB file of the operator's, read again when it changes; without it the table that comes with Derbes
 */
@ConfigurationProperties("derbes.place")
record PlaceSettings(@Nullable Path file) {}
