package kz.derbes.ledger;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells the one who watches the server when the ledger waits for a person. */
@Component
class LedgerHealth implements HealthIndicator {
    private final Weaver weaver;
    private final StandingRows standing;
    private final LedgerWatch watch;
    private final Witnesses witnesses;

    LedgerHealth(Weaver weaver, StandingRows standing, LedgerWatch watch, Witnesses witnesses) {
        this.weaver = weaver;
        this.standing = standing;
        this.watch = watch;
        this.witnesses = witnesses;
    }

    @Override
    public Health health() {
        var integrity = weaver.integrity();
        var testimonies = witnesses.testimonies();
        boolean open = standing.isOpen();
        boolean late = watch.isLate();
        boolean down = integrity.needsAPerson()
                || !open
                || late
                || testimonies.stream().anyMatch(Testimony::needsAPerson);
        var health = (down ? Health.down() : Health.up())
                .withDetail("state", integrity.state().code())
                .withDetail("open", open)
                .withDetail("sealed", integrity.sealed())
                .withDetail("woven", integrity.woven())
                .withDetail("late", late)
                .withDetail("clock-back", watch.isClockBack());
        if (testimonies.isEmpty()) return health.build();
        var words = testimonies.stream()
                .collect(Collectors.toMap(Testimony::witness, it -> it.word().code() + " at " + it.size()));
        return health.withDetail("witnesses", words)
                .withDetail("witnesses-needed", witnesses.needed())
                .build();
    }
}
