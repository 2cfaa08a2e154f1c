package kz.derbes.risk.signal;

import org.springframework.scheduling.annotation.Scheduled;

/** The files of ranges, looked at each minute. */
public record RangeFiles(RangeFile tor, RangeFile hosting) {

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        tor.look();
        hosting.look();
    }
}
