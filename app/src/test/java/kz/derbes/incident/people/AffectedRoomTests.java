package kz.derbes.incident.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.incident.Finding;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Source;
import kz.derbes.incident.TestingOffice;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The computed people against an independent count over thousands of generated deeds. */
@RoomTest
@Import(TestingOffice.class)
@Obligation("5.3")
class AffectedRoomTests {
    private static final Instant DAY = Instant.parse("2027-02-01T00:00:00Z");

    @Autowired
    Incidents incidents;

    @Autowired
    Extents extents;

    @Autowired
    People people;

    @Autowired
    Worker worker;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestingClock clock;

    @Test
    void findsExactlyThoseWhomAnIndependentCountFinds() {
        long seed = 20270201;
        var history = new GeneratedHistory(seed, DAY);
        history.tell(ledger, transaction, clock);
        assertThat(history.size()).isGreaterThan(5_000);
        var from = DAY.plus(Duration.ofHours(30));
        var to = DAY.plus(Duration.ofHours(60));
        for (var extent : history.extents(from, to)) {
            var expected = history.naive(List.of(extent));
            assertThat(computed(List.of(extent)))
                    .as(extent + ", seed " + seed)
                    .containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(expected).as(extent.toString()).isNotEmpty();
        }
        var together = history.extents(from, to).subList(0, 3);
        assertThat(computed(together)).containsExactlyInAnyOrderEntriesOf(history.naive(together));
    }

    @Test
    void tellsWhatChangedBetweenTwoRounds() {
        var history = new GeneratedHistory(7, DAY.plus(Duration.ofDays(5)));
        history.tell(ledger, transaction, clock);
        var from = DAY.plus(Duration.ofDays(6));
        var member = history.extents(from, from.plus(Duration.ofHours(20))).getFirst();
        var program = history.extents(from, from.plus(Duration.ofHours(20))).get(1);
        var id = file();
        extents.add(id, member, TestingOffice.officer().actor());
        compute(id);
        int first = history.naive(List.of(member)).size();
        assertThat(people.newest(id).orElseThrow().more()).isEqualTo(first);
        extents.add(id, program, TestingOffice.officer().actor());
        extents.remove(id, member.id(), TestingOffice.officer().actor());
        compute(id);
        var before = history.naive(List.of(member));
        var after = history.naive(List.of(program));
        var round = people.newest(id).orElseThrow();
        assertThat(round.round()).isEqualTo(2);
        assertThat(round.people()).isEqualTo(after.size());
        assertThat(round.more()).isEqualTo(count(after, before));
        assertThat(round.fewer()).isEqualTo(count(before, after));
    }

    /** How many are in one set and not in the other, or there with fewer fields. */
    private static long count(Map<SubjectId, Set<FieldCode>> one, Map<SubjectId, Set<FieldCode>> other) {
        return one.entrySet().stream()
                .filter(it -> !other.containsKey(it.getKey())
                        || !other.getOrDefault(it.getKey(), Set.of()).containsAll(it.getValue()))
                .count();
    }

    private Map<SubjectId, Set<FieldCode>> computed(List<Extent> named) {
        var id = file();
        named.forEach(it -> extents.add(id, it, TestingOffice.officer().actor()));
        compute(id);
        var found = new HashMap<SubjectId, Set<FieldCode>>();
        var page = people.after(id, null, 97);
        while (!page.isEmpty()) {
            page.forEach(it -> found.put(it.subject(), it.fields()));
            page = people.after(id, page.getLast().subject(), 97);
        }
        assertThat(people.newest(id).orElseThrow().people()).isEqualTo(found.size());
        return found;
    }

    private void compute(UUID id) {
        assertThat(people.compute(id, TestingOffice.officer())).isTrue();
        assertThat(people.compute(id, TestingOffice.officer()))
                .as("twice at a time")
                .isFalse();
        worker.workOff();
    }

    private UUID file() {
        var finding = new Finding(
                Source.STAFF,
                null,
                clock.instant(),
                false,
                null,
                "found open",
                TestingOffice.officer().actor());
        return incidents.detect(finding).orElseThrow().id();
    }
}
