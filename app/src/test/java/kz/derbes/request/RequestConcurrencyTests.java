package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.asked;
import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Role;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Many at once, as on many nodes: one request for one right, one officer, one reminder. */
@AccountTest
@Import(TestingClaimants.class)
class RequestConcurrencyTests {
    private static final int MANY = 6;

    @Autowired
    Requests requests;

    @Autowired
    Desk desk;

    @Autowired
    Cases cases;

    @Autowired
    Caretaker caretaker;

    @Autowired
    Ledger ledger;

    @Autowired
    TestingClaimants people;

    @Autowired
    TestingClock clock;

    @Test
    void opensOneRequestHoweverOftenTheSameIsAskedAtOnce() throws Exception {
        var person = people.person();
        var answers = atOnce(() -> requests.receive(asked(person, Kind.OBJECTION, "Пересмотрите")));
        assertThat(answers.stream().filter(Received.New.class::isInstance)).hasSize(1);
        assertThat(cases.of(person, 10, 0))
                .singleElement()
                .satisfies(it -> assertThat(cases.messages(it)).hasSize(MANY));
    }

    @Test
    void givesARequestToOneOfficerOnly() throws Exception {
        var matter = requests.receive(asked(people.person(), Kind.COMPLAINT, "Долго"))
                .matter();
        var answers = atOnce(() -> desk.take(matter.number(), matter.version(), officer(Role.SUPPORT)));
        assertThat(answers.stream().filter(Handled.Done.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Handled.Stale.class::isInstance)).hasSize(MANY - 1);
    }

    @Test
    void remindsOnceFromHoweverManyNodes() throws Exception {
        clock.set(Instant.now());
        var matter = requests.receive(asked(people.person(), Kind.COMPLAINT, "Долго"))
                .matter();
        clock.set(matter.dueAt().minus(Duration.ofHours(5)));
        atOnce(() -> {
            caretaker.round();
            return true;
        });
        clock.set(Instant.now());
        assertThat(ledger.about(matter.subject(), 100, 0).stream()
                        .filter(it -> it.fact().deed().equals("request.due-soon")))
                .hasSize(1);
    }

    private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var done = threads.invokeAll(
                    IntStream.range(0, MANY).mapToObj(it -> deed).toList());
            var answers = new java.util.ArrayList<T>();
            for (var it : done) answers.add(it.get());
            return answers;
        }
    }
}
