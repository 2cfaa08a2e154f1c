package kz.derbes.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when told to. */
public final class TestingClock extends Clock {
    private final AtomicReference<Instant> now;

    public TestingClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    public void set(Instant at) {
        now.set(at);
    }

    public void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
