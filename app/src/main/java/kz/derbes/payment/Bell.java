package kz.derbes.payment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the caretaker of this node. */
@Component("paymentBell")
class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) rung.release();
    }

    void await(Duration time) throws InterruptedException {
        if (rung.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) rung.drainPermits();
    }
}
