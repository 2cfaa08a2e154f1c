package kz.derbes.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells the one who watches the server when the ledger waits for a person. */
@Component
class LedgerHealth implements HealthIndicator {
    private final Weaver weaver;
    private final StandingRows standing;

    LedgerHealth(Weaver weaver, StandingRows standing) {
        this.weaver = weaver;
        this.standing = standing;
    }

    @Override
    public Health health() {
        var integrity = weaver.integrity();
        boolean open = standing.isOpen();
        var health = integrity.needsAPerson() || !open ? Health.down() : Health.up();
        return health.withDetail("state", integrity.state().code())
                .withDetail("open", open)
                .withDetail("sealed", integrity.sealed())
                .withDetail("woven", integrity.woven())
                .build();
    }
}
