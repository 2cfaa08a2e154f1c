package kz.derbes.incident.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.TestingOffice;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever breaks while people are told, each is told exactly once or known as not told yet. */
@RoomTest
@Import(TestingOffice.class)
@Obligation({"5.3", "BRE-04"})
class TellingFaultTests {
    @Autowired
    Incidents incidents;

    @Autowired
    Announcements announcements;

    @Autowired
    Worker worker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestingClock clock;

    TestingBreach breaches;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("derbes.incident.work", () -> false);
        registry.add("derbes.incident.batch", () -> 3);
        registry.add("derbes.notification.postman", () -> false);
    }

    @BeforeEach
    void begin() {
        clock.set(TestingOffice.BEGINNING);
        breaches = new TestingBreach(house);
    }

    @Test
    void tellsEachOnceWhateverStatementBreaks() throws Exception {
        var people = Stream.concat(breaches.people(7).stream(), Stream.of(breaches.person(false)))
                .toList();
        var file = new AtomicReference<Incident>();
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    file.set(breaches.breach(false, people));
                    assertThat(announcements.tell(file.get().id(), TestingOffice.officer()))
                            .isTrue();
                    TestingFaults.during(breaking, worker::workOff);
                },
                nth -> {
                    assertThat(strays(file.get())).as("step " + nth).isZero();
                    finish();
                    assertThat(notices(file.get())).as("step " + nth).isEqualTo(8);
                    assertThat(letters(file.get())).as("step " + nth).isEqualTo(7);
                    assertThat(strays(file.get())).as("step " + nth).isZero();
                });
        assertThat(steps).isGreaterThan(20);
        assertThat(letters(file.get())).isEqualTo(7);
        assertThat(incidents.find(file.get().id()).orElseThrow().subjectsTold()).isNotNull();
    }

    @Test
    void computesAsAWholeOrNotAtAll() throws Exception {
        var people = breaches.people(4);
        var file = new AtomicReference<Incident>();
        var rounds = house.getBean(People.class);
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    file.set(breaches.breach(false, people));
                    rounds.compute(file.get().id(), TestingOffice.officer());
                    TestingFaults.during(breaking, worker::workOff);
                },
                nth -> {
                    var newest = rounds.newest(file.get().id()).orElseThrow();
                    assertThat(newest.people()).as("step " + nth).isEqualTo(4);
                    assertThat(rounds.after(file.get().id(), null, 100)).hasSize(4);
                    finish();
                    assertThat(rounds.newest(file.get().id()).orElseThrow().round())
                            .as("step " + nth)
                            .isEqualTo(2);
                });
        assertThat(steps).isGreaterThan(10);
    }

    @Test
    void tellsEachOnceHoweverManyNodesWork() throws Exception {
        var file = breaches.breach(false, breaches.people(60));
        announcements.tell(file.id(), TestingOffice.officer());
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var work = List.<Future<?>>of(
                    nodes.submit(worker::workOff), nodes.submit(worker::workOff), nodes.submit(worker::workOff));
            for (var it : work) it.get();
        }
        finish();
        assertThat(notices(file)).isEqualTo(60);
        assertThat(letters(file)).isEqualTo(60);
        assertThat(strays(file)).isZero();
    }

    /** What broke off rests a while and goes on. */
    private void finish() {
        clock.pass(Duration.ofMinutes(1));
        worker.workOff();
    }

    private long notices(Incident file) {
        return jdbc.sql("select count(*) from incident.notice where incident = :id")
                .param("id", file.id())
                .query(Long.class)
                .single();
    }

    private long letters(Incident file) {
        return jdbc.sql("select count(*) from notification.letter where codes ->> 'number' = :number")
                .param("number", file.name())
                .query(Long.class)
                .single();
    }

    /** Letters without a notice and notices whose letter is missing. */
    private long strays(Incident file) {
        return jdbc.sql("""
                        select count(*) from (select id from notification.letter where codes ->> 'number' = :number) l
                          full join (select letter from incident.notice where incident = :id and letter is not null) n
                            on n.letter = l.id
                         where l.id is null or n.letter is null
                        """)
                .param("number", file.name())
                .param("id", file.id())
                .query(Long.class)
                .single();
    }
}
