package kz.derbes.risk.signal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Files the operator may supply, one range of addresses a line.
 *
 * @param torFile exits of networks that hide where a request began
 * @param hostingFile data centres
 */
@ConfigurationProperties("derbes.risk")
record SignalSettings(@Nullable Path torFile, @Nullable Path hostingFile) {}
