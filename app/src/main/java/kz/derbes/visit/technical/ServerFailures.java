package kz.derbes.visit.technical;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers of 500 and above, counted by the pattern of the page and the day: no address, no text, no reader. Counts wait
 * in memory for five seconds; a crash may lose those.
 */
@Service
public class ServerFailures implements HandlerInterceptor {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    private static final int SHOWN = 50;
    private static final int KEPT_DAYS = 90;
    private static final String ERRORS = "/error";
    private static final String UNKNOWN = "*";

    private final FailureRows rows;
    private final Clock clock;
    private SortedMap<Kind, Long> counts = new TreeMap<>();

    ServerFailures(FailureRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A kind of failure. */
    record Kind(String page, int status) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byPage = page.compareTo(other.page);
            return byPage != 0 ? byPage : Integer.compare(status, other.status);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        int status = thrown == null ? response.getStatus() : Math.max(FAILED, response.getStatus());
        if (status < FAILED) return;
        String page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : UNKNOWN;
        if (!page.equals(ERRORS)) count(new Kind(page, status));
    }

    private synchronized void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** The failures of some days, the most frequent first, fifty at most. */
    public List<Failure> of(LocalDate from, LocalDate to) {
        return rows.of(from, to, SHOWN);
    }

    /** Writes what has gathered; what a failed write held is counted again next time. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @PreDestroy
    public void write() {
        var taken = take();
        if (taken.isEmpty()) return;
        try {
            rows.add(today(), taken);
        } catch (RuntimeException e) {
            synchronized (this) {
                taken.forEach((kind, times) -> counts.merge(kind, times, Long::sum));
            }
            throw e;
        }
    }

    private synchronized SortedMap<Kind, Long> take() {
        var taken = counts;
        counts = new TreeMap<>();
        return taken;
    }

    /** Forgets what is older than a quarter of a year. */
    @Scheduled(fixedDelay = 86_400_000, initialDelay = 3_600_000)
    void forget() {
        rows.deleteBefore(today().minusDays(KEPT_DAYS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
