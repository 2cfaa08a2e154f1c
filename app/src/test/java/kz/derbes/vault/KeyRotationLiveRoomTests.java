package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Rotations while the house is open; each state of keys rests long enough for what was begun before it. */
@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, "derbes.vault.keys.grace=500ms", "derbes.vault.keys.batch=7"})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class KeyRotationLiveRoomTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);
    private static final int CALLERS = 4;
    private static final int TURNS = 2;

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingKeyWork work;

    @Test
    void goesOnWhilePeopleComeAreReadChangeAndGo() throws Exception {
        var known = IntStream.range(0, 60)
                .mapToObj(n -> persons.kept(Map.of(SURNAME, "A", EMAIL, "known" + n + "@example.kz")))
                .toList();
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var deeds = IntStream.range(0, CALLERS)
                    .mapToObj(n -> threads.submit(() -> live(known, over)))
                    .toList();
            try {
                for (int turn = 0; turn < TURNS; turn++) {
                    work.rotate();
                    work.rotateIndex();
                }
            } finally {
                over.set(true);
            }
            for (var deed : deeds) assertThat(deed.get()).isPositive();
        }
        assertThat(work.wrappedUnder()).containsExactly(work.keys.held().wrappingPrimary());
        assertThat(work.indexedUnder()).isEqualTo(Set.copyOf(work.keys.held().indexing()));
        assertThat(work.works.status().damaged()).isZero();
        assertThat(work.untwinned()).isZero();
    }

    /** A caller who reads somebody, brings somebody, takes a field from them and forgets them, until it is over. */
    private int live(List<SubjectId> known, AtomicBoolean over) {
        int turns = 0;
        for (; !over.get(); turns++) {
            var one = known.get(turns % known.size());
            assertThat(persons.read(one)).containsKeys(EMAIL, SURNAME);
            int number = NUMBERS.incrementAndGet();
            var guest = persons.kept(TestingPersons.somebody(number));
            assertThat(vault.find(EMAIL, "person" + number + "@example.kz", Purpose.IDENTIFICATION, TESTER))
                    .contains(guest);
            assertThat(persons.remove(guest, SURNAME)).isTrue();
            assertThat(persons.read(guest)).hasSize(5);
            vault.forget(guest, TESTER);
        }
        return turns;
    }
}
