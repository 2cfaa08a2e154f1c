package kz.derbes.register.retention;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells the one who watches the server when something is kept past its purpose or nothing was swept for a day. */
@Component
class RetentionHealth implements HealthIndicator {
    private final Retention retention;

    RetentionHealth(Retention retention) {
        this.retention = retention;
    }

    @Override
    public Health health() {
        var standing = retention.standing();
        var last = standing.last();
        return (standing.alarming() ? Health.down() : Health.up())
                .withDetail("past-purpose", standing.leftOver())
                .withDetail("failed-rooms", standing.failed())
                .withDetail("late", standing.late())
                .withDetail("last", last == null ? "none" : last.toString())
                .build();
    }
}
