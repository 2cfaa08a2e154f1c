package kz.derbes.account;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes closings that were cut off, on whichever node comes first. */
@Component
class Caretaker {
    private static final int AT_ONCE = 100;
    private final Closings closings;

    Caretaker(Closings closings) {
        this.closings = closings;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void finishClosings() {
        closings.resume(AT_ONCE);
    }
}
