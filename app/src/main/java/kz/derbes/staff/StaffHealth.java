package kz.derbes.staff;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells the one who watches the server how many owners can come in, and whether the glass is broken. */
@Component
class StaffHealth implements HealthIndicator {
    private final KeeperRows owners;
    private final BreakGlass glass;

    StaffHealth(KeeperRows owners, BreakGlass glass) {
        this.owners = owners;
        this.glass = glass;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("owners", owners.count())
                .withDetail("broken-glass", glass.loud().size())
                .build();
    }
}
