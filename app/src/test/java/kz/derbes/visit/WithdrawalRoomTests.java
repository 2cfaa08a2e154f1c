package kz.derbes.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.derbes.consent.ConsentWithdrawn;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.core.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class WithdrawalRoomTests {
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    ApplicationContext context;

    @Autowired
    HitWriter writer;

    @Autowired
    HitSweep sweep;

    @Autowired
    Visits visits;

    @Autowired
    TransactionTemplate transaction;

    TestingVisitors visitors;
    Instant now;

    @BeforeEach
    void open() {
        visitors = new TestingVisitors(context);
        now = context.getBean(Clock.class).instant();
    }

    @Test
    @Obligation({"CON-11", "CON-12"})
    void deletesTheHitsOfWhoWithdrew(Scenario scenario) {
        var visitor = visitorWithAHit(now);
        var other = visitorWithAHit(now);
        scenario.publish(new ConsentWithdrawn(java.util.UUID.randomUUID(), visitor.value(), Scope.MEASUREMENT))
                .andWaitForStateChange(() -> visits.of(visitor), List::isEmpty)
                .andVerify(hits -> assertThat(visits.of(other)).hasSize(1));
    }

    @Test
    void asksConsentForEachBatch() {
        var visitor = visitorWithAHit(now);
        visitors.end(visitor, Scope.MEASUREMENT);
        writer.write(List.of(seen(visitor, now)));
        assertThat(visits.of(visitor)).hasSize(1);
    }

    /** A batch that asked before the withdrawal and commits after it must not leave a hit behind. */
    @Test
    @Obligation("CON-12")
    void waitsWithDeletingForABatchUnderWay() throws Exception {
        var visitor = visitors.allowed(Scope.MEASUREMENT, YEAR);
        var deleting = new CompletableFuture<Integer>();
        transaction.executeWithoutResult(status -> {
            writer.write(List.of(seen(visitor, now)));
            Thread.startVirtualThread(() -> deleting.complete(visits.forget(visitor)));
            assertThat(deleting.copy().orTimeout(300, TimeUnit.MILLISECONDS)).failsWithin(Duration.ofSeconds(2));
        });
        assertThat(deleting.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(visits.of(visitor)).isEmpty();
    }

    @Test
    @Obligation({"RET-02", "RET-04"})
    void sweepsWhatIsOlderThanItsTerm() {
        var visitor = visitors.allowed(Scope.MEASUREMENT, YEAR);
        writer.write(
                List.of(seen(visitor, now.minus(Duration.ofDays(91))), seen(visitor, now.minus(Duration.ofDays(89)))));
        assertThat(visits.of(visitor)).hasSize(2);
        assertThat(sweep.at(now)).isPositive();
        assertThat(visits.of(visitor)).hasSize(1);
        assertThat(sweep.at(now)).as("nothing is left to sweep").isZero();
    }

    @Test
    @Obligation({"CON-05", "RET-03"})
    void sweepsWhatOutlivedItsConsent() {
        var visitor = visitorWithAHit(now);
        visitors.end(visitor, Scope.MEASUREMENT);
        sweep.at(now);
        assertThat(visits.of(visitor)).isEmpty();
    }

    private VisitorId visitorWithAHit(Instant at) {
        var visitor = visitors.allowed(Scope.MEASUREMENT, YEAR);
        writer.write(List.of(seen(visitor, at)));
        return visitor;
    }

    private static View seen(VisitorId visitor, Instant at) {
        return TestingHits.seen(visitor, at, "/tea", "2001:db8::1");
    }
}
