package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.tlog.Receipt;
import kz.derbes.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class LedgerRoomTests {
    @Autowired
    Ledger ledger;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LedgerHolder holder;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesAFactWithoutATransaction() {
        assertThatThrownBy(() -> ledger.record(fact(null, 1))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsWhatItWasToldNewestFirst() {
        var subject = SubjectId.random();
        var ids = record(fact(subject, 1), fact(subject, 2), fact(SubjectId.random(), 3), fact(subject, 4));
        assertThat(ledger.about(subject, 2, 0)).extracting(Recorded::id).containsExactly(ids.get(3), ids.get(1));
        assertThat(ledger.about(subject, 2, 2)).extracting(Recorded::fact).containsExactly(fact(subject, 1));
        assertThat(ledger.about(SubjectId.random(), 2, 0)).isEmpty();
    }

    @Test
    void forgetsTheFactOfADeedThatWasNotDone() {
        var subject = SubjectId.random();
        transaction.executeWithoutResult(status -> {
            ledger.record(fact(subject, 1));
            status.setRollbackOnly();
        });
        assertThat(ledger.about(subject, 9, 0)).isEmpty();
    }

    @Test
    @Obligation("CON-06")
    void provesASealedFactOffline() {
        var subject = SubjectId.random();
        var ids =
                record(IntStream.range(0, 700).mapToObj(it -> fact(subject, it)).toArray(Fact[]::new));
        assertThat(ledger.sealNow().isWhole()).isTrue();
        var key = VerifierKey.parse(checkpoints.verifierKey());
        for (FactId id : List.of(ids.getFirst(), ids.get(256), ids.getLast())) {
            var receipt = Receipt.parse(ledger.proofOf(id).orElseThrow());
            assertThat(receipt.verify(key).size()).isGreaterThanOrEqualTo(700);
            assertThat(receipt.entry()).contains(id.toString(), subject.toString(), "test.done");
        }
    }

    @Test
    @Obligation("6.2")
    void sealsWhatMustNotBeLostBeforeItsCommitReturns() {
        var fact = transaction.execute(it -> ledger.recordSealed(fact(SubjectId.random(), 1)));
        assertThat(ledger.proofOf(fact)).isPresent();
    }

    @Test
    void provesNothingThatIsNotSealed() {
        var unknown = FactId.parse("00000000-0000-8000-8000-000000000000");
        assertThat(ledger.proofOf(unknown)).isEmpty();
        transaction.executeWithoutResult(
                it -> assertThat(ledger.proofOf(ledger.record(fact(null, 1)))).isEmpty());
    }

    @Test
    void comparesFilesAndDatabaseOnDemand() throws SQLException {
        record(fact(null, 1), fact(SubjectId.random(), 2));
        ledger.sealNow();
        var report = checkpoints.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.size()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.fact set deed = 'other.deed'",
                "update ledger.fact set leaf = null",
                "delete from ledger.fact",
                "truncate ledger.fact",
                "update ledger.tree set size = 0",
                "drop trigger numbered_once on ledger.fact",
                "update ledger.tree set opened = ledger.life()"
            })
    void cannotBeChangedByTheApplication(String sql) {
        record(fact(null, 1));
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    @Obligation("RET-06")
    void keepsItsFactsWhenAPersonIsErasedAndSaysUntilWhen() {
        var subject = SubjectId.random();
        record(fact(subject, 1), fact(subject, 2));
        var erased = holder.erase(subject);
        assertThat(erased.rows()).isZero();
        assertThat(erased.kept()).singleElement().satisfies(it -> {
            assertThat(it.rows()).isEqualTo(2);
            assertThat(it.term()).isEqualTo("retention.ledger");
        });
        assertThat(holder.show(subject).rows()).hasSize(2);
    }

    private List<FactId> record(Fact... facts) {
        return transaction.execute(it -> ledger.record(List.of(facts)));
    }

    private static Fact fact(@Nullable SubjectId subject, int number) {
        return Fact.of("test.done", subject, Actor.system("test"), Map.of("number", Integer.toString(number)));
    }
}
