package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RoomTest
@Import(TestingPersons.class)
@Timeout(60)
class VaultContentionRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    Ledger ledger;

    @Autowired
    DataSource common;

    @Test
    void givesAnEmailToExactlyOneOfManyAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String email = "race" + round + "@example.kz";
            var start = new CountDownLatch(8);
            var results = together(8, n -> {
                var subject = persons.consenting(Scope.ACCOUNT);
                start.countDown();
                start.await();
                return keeps(subject, n % 2 == 0 ? email : email.toUpperCase(Locale.ROOT));
            });
            var winners = results.stream().flatMap(Optional::stream).toList();
            assertThat(winners).hasSize(1);
            assertThat(vault.find(EMAIL, email, Purpose.IDENTIFICATION, TESTER))
                    .isEqualTo(Optional.of(winners.getFirst()));
        }
    }

    @Test
    void changesOnePersonFromManyTabsAtOnce() throws Exception {
        var subject = persons.kept(Map.of(EMAIL, "tabs@example.kz", SURNAME, "-"));
        together(8, n -> keeps(subject, "tabs" + n + "@example.kz"));
        var opened = vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(EMAIL), TESTER));
        String last = TestingPersons.revealed(opened).get(EMAIL);
        assertThat(last).startsWith("tabs");
        var found = IntStream.range(0, 8)
                .mapToObj(n -> "tabs" + n + "@example.kz")
                .filter(it ->
                        vault.find(EMAIL, it, Purpose.IDENTIFICATION, TESTER).isPresent())
                .toList();
        assertThat(found).containsExactly(last);
    }

    @Test
    void readsThoughCallersHoldEveryCommonConnection() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 8; i++) held.add(common.getConnection());
            assertThat(vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(SURNAME), TESTER)))
                    .isInstanceOf(Opened.Values.class);
        } finally {
            for (var connection : held) connection.close();
        }
    }

    @Test
    @Obligation("OPR-08")
    void recordsEachOfManyReadingsAtOnce() throws Exception {
        var subjects = IntStream.range(0, 16)
                .mapToObj(n -> persons.kept(Map.of(SURNAME, "S" + n)))
                .toList();
        together(16, n -> {
            for (int i = 0; i < 20; i++) {
                var opened = vault.open(new Reading(subjects.get(n), Purpose.ACCOUNT, Set.of(SURNAME), TESTER));
                assertThat(TestingPersons.revealed(opened)).isEqualTo(Map.of(SURNAME, "S" + n));
            }
            return n;
        });
        for (var subject : subjects)
            assertThat(ledger.about(subject, 100, 0))
                    .filteredOn(it -> it.fact().deed().equals("vault.opened"))
                    .hasSize(20);
    }

    private Optional<SubjectId> keeps(SubjectId subject, String email) {
        try {
            persons.keep(subject, Map.of(EMAIL, email));
            return Optional.of(subject);
        } catch (TakenException e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> together(int callers, Work<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, callers)
                    .mapToObj(n -> (Callable<T>) () -> work.of(n))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) results.add(result.get());
            return results;
        }
    }

    private interface Work<T> {
        T of(int caller) throws Exception;
    }
}
