package kz.derbes.visit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.derbes.consent.ConsentWithdrawn;
import kz.derbes.law.Scope;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.stats.core.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class RollupsRoomTests {
    private static LocalDate next = LocalDate.of(2026, 5, 10);
    private static final int BATCH = 97;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SeenRows source;

    @Autowired
    CursorRows cursor;

    @Autowired
    DayFigures figures;

    @Autowired
    VisitGoals goals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    LocalDate day;
    TestingTraffic traffic;
    Rollups rollups;

    @BeforeEach
    void clear() {
        traffic = new TestingTraffic(jdbc, 5);
        traffic.clear();
        day = next;
        next = next.plusDays(3);
        rollups = new Rollups(source, cursor, figures, transaction, BATCH);
    }

    @Test
    @Obligation({"3.3.2", "C30"})
    void countsHitByHitWhatAnotherCountFindsInTheWholeDay() {
        var hits = traffic.day(day, 60);
        int half = hits.size() / 2;
        traffic.write(hits.subList(0, half));
        assertThat(rollups.catchUp()).isEqualTo(half);
        traffic.write(hits.subList(half, hits.size()));
        traffic.write(new TestingTraffic(jdbc, 6).day(day.plusDays(1), 20));
        rollups.catchUp();
        assertThat(rollups.catchUp()).as("nothing is left").isZero();
        for (var each : List.of(day, day.plusDays(1))) {
            assertThat(OtherCount.ofFigures(jdbc, each)).isEqualTo(OtherCount.ofHits(jdbc, each));
            assertThat(rollups.check(each).outcome()).isEqualTo(Agreement.Outcome.AGREES);
        }
        assertThat(visitors(day)).isEqualTo(60);
    }

    @Test
    void leavesNothingHalfDoneWhenItBreaksOff() {
        traffic.write(traffic.day(day, 30));
        long before = cursor.seq();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    new Rollups(source, cursor, figures, transaction, 1_000).catchUp();
                    assertThat(cursor.seq()).isGreaterThan(before);
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cursor.seq()).isEqualTo(before);
        assertThat(OtherCount.ofFigures(jdbc, day)).isEmpty();
        rollups.catchUp();
        assertThat(OtherCount.ofFigures(jdbc, day)).isEqualTo(OtherCount.ofHits(jdbc, day));
    }

    @Test
    void tellsWhenFiguresAndHitsDoNotAgreeAndMendsThem() {
        traffic.write(traffic.day(day, 30));
        rollups.catchUp();
        jdbc.sql("update visit.stat_cell set visits = visits + 1 where f = 0 and dim = 8")
                .update();
        var broken = rollups.check(day);
        assertThat(broken.outcome()).isEqualTo(Agreement.Outcome.DIFFERS);
        assertThat(broken.different()).isPositive();
        assertThat(rollups.rebuild(day)).isTrue();
        assertThat(rollups.check(day).outcome()).isEqualTo(Agreement.Outcome.AGREES);
        assertThat(OtherCount.ofFigures(jdbc, day)).isEqualTo(OtherCount.ofHits(jdbc, day));
    }

    @Test
    @Obligation({"CON-12", "RET-08", "3.3.2"})
    void keepsTheSumsAndNothingOfWhoWithdrew(Scenario scenario) {
        var hits = traffic.day(day, 30);
        traffic.write(hits);
        rollups.catchUp();
        var gone = hits.getFirst().visitor();
        assertThat(numbers(gone)).isOne();
        scenario.publish(new ConsentWithdrawn(UUID.randomUUID(), gone, Scope.MEASUREMENT))
                .andWaitForStateChange(() -> numbers(gone) + hitsOf(gone), it -> it == 0)
                .andVerify(left -> assertThat(left).isZero());
        var agreement = rollups.check(day);
        assertThat(agreement.outcome()).isEqualTo(Agreement.Outcome.FEWER_KEPT);
        assertThat(rollups.rebuild(day)).as("the figures would lose the visits").isFalse();
        assertThat(visitors(day)).isEqualTo(30);
    }

    @Test
    void countsWhoCameTooManyUnderOneName() {
        traffic.write(traffic.day(day, 5));
        var page = traffic.day(day, 1).getFirst();
        var many = java.util.stream.IntStream.range(0, 520)
                .mapToObj(i -> page(page, "/page-" + i))
                .toList();
        traffic.write(many);
        rollups.catchUp();
        var names = jdbc.sql("""
                        select count(*) from visit.stat_cell where f = 0 and dim = 1 and day = :day
                        """).param("day", day).query(Integer.class).single();
        assertThat(names).isEqualTo(501);
        assertThat(rollups.check(day).outcome()).isEqualTo(Agreement.Outcome.AGREES);
    }

    @Test
    void countsNoMoreThanAThousandHitsOfOneVisitorInADay() {
        var one = traffic.day(day, 1).getFirst();
        var hits = java.util.stream.IntStream.range(0, 1_250)
                .mapToObj(i -> page(one, "/page-" + i % 20))
                .toList();
        traffic.write(hits);
        var larger = new Rollups(source, cursor, figures, transaction, 700);
        assertThat(larger.catchUp()).isEqualTo(1_250);
        traffic.write(hits.subList(0, 10));
        larger.catchUp();
        assertThat(views(day)).isEqualTo(1_000);
        assertThat(larger.check(day).outcome()).isEqualTo(Agreement.Outcome.AGREES);
        assertThat(larger.rebuild(day)).isTrue();
        assertThat(views(day)).isEqualTo(1_000);
    }

    @Test
    void countsAGoalBackToTheOldestHitOnce() {
        day = LocalDate.ofInstant(clock.instant(), Seen.ZONE);
        traffic.write(traffic.day(day, 40));
        rollups.catchUp();
        assertThat(goals.add("Order", "/tea*\nevent:click1")).isEmpty();
        assertThat(goals.add("", "tea")).containsExactly(VisitGoals.Flaw.NAME, VisitGoals.Flaw.STEPS);
        while (rollups.countBack()) assertThat(goals.all().getFirst().from()).isAfterOrEqualTo(day);
        assertThat(goals.all().getFirst().isBehind()).isFalse();
        assertThat(rollups.check(day).outcome()).isEqualTo(Agreement.Outcome.AGREES);
        long first = visits("/1");
        assertThat(first).isPositive().isGreaterThanOrEqualTo(visits("/2"));
        traffic.write(new TestingTraffic(jdbc, 9).day(day, 10));
        rollups.catchUp();
        assertThat(rollups.check(day).outcome()).isEqualTo(Agreement.Outcome.AGREES);
        goals.end(goals.all().getFirst().goal().id());
        traffic.write(new TestingTraffic(jdbc, 10).day(day, 10));
        rollups.catchUp();
        assertThat(rollups.check(day).outcome()).isEqualTo(Agreement.Outcome.AGREES);
    }

    private long visits(String step) {
        return jdbc.sql("""
                        select coalesce(sum(visits), 0) from visit.stat_cell join visit.stat_name on id = v
                         where f = 0 and stat_cell.dim = 13 and value like :step
                        """).param("step", "%" + step).query(Long.class).single();
    }

    private static Seen page(Seen hit, String page) {
        return new Seen(
                0, hit.at(), hit.visitor(), null, page, null, null, null, null, null, "Firefox 144", null, "phone");
    }

    private long visitors(LocalDate day) {
        return jdbc.sql("select visitors from visit.stat_sketch where v = 0 and day = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private long views(LocalDate day) {
        return jdbc.sql("select views from visit.stat_cell where f = 0 and dim = 0 and day = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private int numbers(UUID visitor) {
        return jdbc.sql("select count(*) from visit.stat_number where visitor = :visitor")
                .param("visitor", visitor)
                .query(Integer.class)
                .single();
    }

    private int hitsOf(UUID visitor) {
        return jdbc.sql("select count(*) from visit.hit where visitor = :visitor")
                .param("visitor", visitor)
                .query(Integer.class)
                .single();
    }
}
