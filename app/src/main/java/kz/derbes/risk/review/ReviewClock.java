package kz.derbes.risk.review;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute for Stops that nobody judged in time. */
@Component
class ReviewClock {
    private static final int AT_ONCE = 100;
    private final Reviews reviews;

    ReviewClock(Reviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void look() {
        while (reviews.expire(AT_ONCE) == AT_ONCE) Thread.onSpinWait();
    }
}
