package kz.derbes.notification;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says when letters wait because there is no way for them to go out. */
@Component("postHealthIndicator")
class OutboxHealth implements HealthIndicator {
    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        if (outbox.open()) return Health.up().build();
        return Health.unknown()
                .withDetail("warning", "no SMTP server is configured")
                .withDetail("waiting", outbox.waiting())
                .build();
    }
}
