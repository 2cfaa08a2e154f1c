package kz.derbes.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.core.Device;
import kz.derbes.visit.core.HitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class HitLogRoomTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final Instant LATE = Instant.parse("2026-03-14T18:59:59.999Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    HitLog log;

    @Autowired
    HitDays days;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    VisitorId visitor;
    Instant now;

    @BeforeEach
    void open() {
        visitor = new TestingVisitors(context).allowed(Scope.MEASUREMENT, Duration.ofDays(365));
        now = context.getBean(Clock.class).instant();
    }

    @Test
    void goesOnWhereItStopped() {
        long before = log.horizon();
        TestingHits.write(context, TestingHits.seen(visitor, now, "/log", "192.0.2.1"));
        TestingHits.write(context, TestingHits.event(visitor, now, "/log", "sent"));
        long horizon = log.horizon();
        var first = log.after(before, horizon, 1).getFirst();
        assertThat(first.kind()).isEqualTo(HitKind.VIEW);
        assertThat(first.campaign().name()).isEqualTo("may");
        assertThat(first.device()).isEqualTo(Device.DESKTOP);
        assertThat(first.language()).isEqualTo("kk");
        var second = log.after(first.seq(), horizon, 10);
        assertThat(second)
                .singleElement()
                .satisfies(it -> assertThat(it.event()).isEqualTo("sent"));
        assertThat(log.after(second.getFirst().seq(), log.horizon(), 10)).isEmpty();
    }

    /** A batch that has drawn its numbers and commits late must not be stepped over. */
    @Test
    void waitsForABatchUnderWay() throws Exception {
        long before = log.horizon();
        var horizon = new CompletableFuture<Long>();
        transaction.executeWithoutResult(status -> {
            TestingHits.write(context, TestingHits.seen(visitor, now, "/slow", "192.0.2.1"));
            Thread.startVirtualThread(() -> horizon.complete(log.horizon()));
            assertThat(horizon.copy().orTimeout(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .failsWithin(Duration.ofSeconds(2));
        });
        var seen = log.after(before, horizon.get(5, java.util.concurrent.TimeUnit.SECONDS), 10);
        assertThat(seen).extracting(HitLog.Entry::page).containsExactly("/slow");
    }

    @Test
    @Obligation({"RET-02", "RET-04"})
    void keepsADayOfAlmatyInATableThatGoesAsAWhole() {
        var batch = new ArrayList<>(List.of(TestingHits.seen(visitor, LATE.plusMillis(1), "/next", "192.0.2.1")));
        for (int n = 0; n < 3; n++) batch.add(TestingHits.seen(visitor, LATE, "/last", "192.0.2.1"));
        TestingHits.write(context, batch.toArray(kz.derbes.visit.core.View[]::new));
        assertThat(log.count(DAY)).isEqualTo(3);
        assertThat(log.of(DAY, 0, log.horizon(), 2))
                .hasSize(2)
                .allMatch(it -> it.page().equals("/last"));
        assertThat(tables()).contains("hit_20260314", "hit_20260315");
        assertThat(days.dropEndedBy(LATE)).as("the day has not ended").isZero();
        assertThat(days.dropEndedBy(LATE.plusMillis(1))).isEqualTo(3);
        assertThat(tables()).contains("hit_20260315").doesNotContain("hit_20260314");
        TestingHits.write(context, TestingHits.seen(visitor, LATE, "/again", "192.0.2.1"));
        assertThat(log.count(DAY)).as("a day that was dropped opens again").isEqualTo(1);
        days.dropEndedBy(LATE.plus(Duration.ofDays(1)));
    }

    @Test
    @Obligation({"3.3.2", "RET-08"})
    void tellsStatisticsNoAddress() {
        assertThat(Arrays.stream(HitLog.Entry.class.getRecordComponents()))
                .noneMatch(it -> it.getName().contains("address"));
    }

    @Test
    void opensDaysAhead() {
        days.openAhead();
        var tomorrow = LocalDate.ofInstant(now, Period.ZONE).plusDays(1);
        assertThat(tables()).contains("hit_" + tomorrow.toString().replace("-", ""));
    }

    private List<@Nullable String> tables() {
        return jdbc.sql("select relname from pg_class where relname like 'hit\\_2%' and relkind = 'r'")
                .query(String.class)
                .list();
    }
}
