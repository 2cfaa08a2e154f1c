package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.asked;
import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever statement fails, a request is there with its words, letter and fact, or not at all; so is an answer. */
@AccountTest
@Import(TestingClaimants.class)
@Obligation({"8.1", "8.2"})
class RequestFaultTests {
    private static final Map<String, Long> NOTHING =
            Map.of("matter", 0L, "message", 0L, "step", 0L, "letter", 0L, "fact", 0L);
    private static final Map<String, Long> ASKED =
            Map.of("matter", 1L, "message", 1L, "step", 1L, "letter", 1L, "fact", 1L);
    private static final Map<String, Long> ANSWERED =
            Map.of("matter", 1L, "message", 2L, "step", 2L, "letter", 2L, "fact", 2L);

    @Autowired
    Requests requests;

    @Autowired
    Answers answers;

    @Autowired
    TestingClaimants people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void receivesARequestWholeOrNotAtAll() throws Exception {
        var person = new AtomicReference<>(people.person());
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    person.set(people.person());
                    TestingFaults.during(
                            breaking, () -> requests.receive(asked(person.get(), Kind.CLAIM_GOODS, "Разбито")));
                },
                nth -> assertThat(state(person.get())).as("step " + nth).isEqualTo(NOTHING));
        assertThat(steps).isGreaterThanOrEqualTo(7);
        assertThat(state(person.get())).isEqualTo(ASKED);
    }

    @Test
    void answersWholeOrNotAtAll() throws Exception {
        var person = people.person();
        var matter =
                requests.receive(asked(person, Kind.CLAIM_GOODS, "Разбито")).matter();
        int steps = FailAtNth.everyStepOf(
                breaking -> TestingFaults.during(
                        breaking,
                        () -> answers.answer(
                                matter.number(),
                                matter.version(),
                                Answer.GRANTED,
                                "Заменим",
                                null,
                                officer(Role.SUPPORT))),
                nth -> assertThat(state(person)).as("step " + nth).isEqualTo(ASKED));
        assertThat(steps).isGreaterThanOrEqualTo(7);
        assertThat(state(person)).isEqualTo(ANSWERED);
    }

    private Map<String, Long> state(SubjectId subject) {
        return Map.of(
                "matter", count("request.matter", subject, ""),
                "message", count("request.message", subject, ""),
                "step", count("request.step", subject, ""),
                "letter", count("notification.letter", subject, "and template like 'request-%'"),
                "fact", count("ledger.fact", subject, "and deed like 'request.%'"));
    }

    private long count(String table, SubjectId subject, String and) {
        return jdbc.sql("select count(*) from " + table + " where subject = :subject " + and)
                .param("subject", subject.value())
                .query(Long.class)
                .single();
    }
}
