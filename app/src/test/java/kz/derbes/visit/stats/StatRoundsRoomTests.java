package kz.derbes.visit.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.stats.core.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class StatRoundsRoomTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatRounds rounds;

    @Autowired
    Clock clock;

    TestingTraffic traffic;
    LocalDate day;

    @BeforeEach
    void clear() {
        traffic = new TestingTraffic(jdbc, 8);
        traffic.clear();
        day = LocalDate.ofInstant(clock.instant(), Seen.ZONE).minusDays(40);
    }

    /** When the hits of a day have gone, its figures are numbers and nothing that could be asked for a visitor. */
    @Test
    @Obligation({"RET-08", "RET-02"})
    void keepsOfADayWithoutHitsNothingToAskForAVisitor() {
        traffic.write(traffic.day(day, 20));
        rounds.figures();
        assertThat(count("stat_sketch where sketch is not null and day = :day")).isPositive();
        jdbc.sql("delete from visit.hit").update();
        rounds.letGo();
        assertThat(count("stat_number where since = :day")).isZero();
        assertThat(count("stat_sketch where sketch is not null and day = :day")).isZero();
        assertThat(count("stat_cell where people <> '{}' and day = :day")).isZero();
        assertThat(count("stat_sketch where v = 0 and visitors = 20 and day = :day"))
                .isOne();
    }

    @Test
    void sumsTheViewsOfADayThatIsOverOnce() {
        var yesterday = day.plusDays(39);
        jdbc.sql("update visit.stat_cursor set settled = :day")
                .param("day", yesterday.minusDays(1))
                .update();
        traffic.countByEverybody(traffic.day(yesterday, 4), 2);
        rounds.settle();
        rounds.settle();
        long counted = jdbc.sql(
                        "select sum(hits) from visit.count where (hour at time zone 'Asia/Almaty')::date = :day")
                .param("day", yesterday)
                .query(Long.class)
                .single();
        long settled = jdbc.sql("select sum(views) from visit.stat_views where day = :day")
                .param("day", yesterday)
                .query(Long.class)
                .single();
        assertThat(settled).isEqualTo(counted).isPositive();
    }

    private long count(String where) {
        return jdbc.sql("select count(*) from visit." + where)
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
