package kz.derbes.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells the one who watches the server when the ledger waits for a person. */
@Component
class LedgerHealth implements HealthIndicator {
    private final Weaver weaver;

    LedgerHealth(Weaver weaver) {
        this.weaver = weaver;
    }

    @Override
    public Health health() {
        var integrity = weaver.integrity();
        var health = integrity.needsAPerson() ? Health.down() : Health.up();
        return health.withDetail("state", integrity.state().code())
                .withDetail("sealed", integrity.sealed())
                .withDetail("woven", integrity.woven())
                .build();
    }
}
