package kz.derbes.visit.sieve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import kz.derbes.consent.OwnVisits;
import kz.derbes.visit.core.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Judges whether a reader made a hit; nothing of the request is kept. */
@Component
@EnableConfigurationProperties(SieveSettings.class)
public class Sieve {
    private static final Caught AHEAD = new Caught(Refusal.PREFETCH, null);
    private static final Caught OWN = new Caught(Refusal.OWN, null);
    private static final Caught MACHINE = new Caught(Refusal.DATA_CENTRE, null);
    private static final Caught FAST = new Caught(Refusal.TOO_FAST, null);

    private final Networks own;
    private final Networks machines;
    private final Pace pace;

    Sieve(SieveSettings settings) {
        var random = new SecureRandom();
        own = Networks.of(settings.ownAddresses());
        machines = Networks.of(lines(settings.dataCentres()));
        pace = new Pace(settings.perMinute(), random.nextLong(), random.nextLong());
    }

    /** Why the hit does not count; empty when a reader made it. */
    public Optional<Caught> judge(
            HttpServletRequest request, Programs.Judged program, InetAddress address, long millis) {
        if (isAhead(request)) return Optional.of(AHEAD);
        if (OwnVisits.areMarked(request)) return Optional.of(OWN);
        if (program.caught().isPresent()) return program.caught();
        if (!own.isEmpty() && own.contains(address)) return Optional.of(OWN);
        if (!machines.isEmpty() && machines.contains(address)) return Optional.of(MACHINE);
        return pace.allows(address.getAddress(), millis) ? Optional.empty() : Optional.of(FAST);
    }

    /** Whether a page was only prepared (Fetch, {@code Sec-Purpose}; {@code Purpose} and {@code X-Moz} before it). */
    private static boolean isAhead(HttpServletRequest request) {
        return says(request.getHeader("Sec-Purpose"), "prefetch")
                || says(request.getHeader("Purpose"), "prefetch")
                || says(request.getHeader("X-Moz"), "prefetch");
    }

    private static boolean says(@Nullable String header, String word) {
        return header != null && header.startsWith(word);
    }

    private static List<String> lines(@Nullable Path file) {
        if (file == null) return List.of();
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("derbes.visit.sieve.data-centres: " + file, e);
        }
    }
}
