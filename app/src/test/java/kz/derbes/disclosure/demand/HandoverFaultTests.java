package kz.derbes.disclosure.demand;

import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.Test;

/** Packing, taking and telling, broken at each of their statements: nothing is half done and all can be done again. */
@Obligation({"5.2", "OPR-06"})
class HandoverFaultTests extends DemandHouse {
    @Test
    void packsWholeOrNotAtAll() throws Exception {
        String email = TestingPerson.email();
        person(email);
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
                    try {
                        TestingFaults.during(breaking, () -> packed(id));
                    } finally {
                        var demand = demands.find(id).orElseThrow();
                        assertThat(packing.isReady(id)).isEqualTo(demand.sha256() != null);
                        assertThat(demand.state()).isEqualTo(DemandState.APPROVED);
                    }
                },
                nth -> {});
        assertThat(steps).isGreaterThan(5);
    }

    @Test
    void handsOverInOneStepAndTellsOnce() throws Exception {
        String email = TestingPerson.email();
        person(email);
        var subject = number(email);
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
                    packed(id);
                    long before = passings(subject);
                    try {
                        TestingFaults.during(breaking, () -> taken(id));
                    } finally {
                        assertWholeOrNot(id, subject, before);
                    }
                },
                nth -> {});
        assertThat(steps).isGreaterThan(6);
    }

    private void assertWholeOrNot(UUID id, SubjectId subject, long before) {
        boolean released = demands.find(id).orElseThrow().state() == DemandState.RELEASED;
        assertThat(passings(subject) - before).isEqualTo(released ? 1 : 0);
        assertThat(packing.isReady(id)).isEqualTo(!released);
        assertThat(demands.people(id).getFirst().tellAfter() != null).isEqualTo(released);
    }

    private long passings(SubjectId subject) {
        return jdbc.sql("select count(*) from disclosure.transfer where subject = :it")
                .param("it", subject.value())
                .query(Long.class)
                .single();
    }
}
