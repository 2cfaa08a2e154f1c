package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database restored from a copy is taught again what the sealed files know more, and is shut until then. */
@Obligation({"6.2", "OPR-08"})
class CatchUpTests {
    private final TestingLedger ledger = TestingLedger.create();
    private List<FactId> sealed = List.of();

    @BeforeEach
    void sealSome() {
        sealed = ledger.record(700);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().isWhole()).isTrue();
        }
        assertThat(ledger.standing().isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"400, 0", "400, 7", "512, 188", "0, 0", "1, 0", "699, 1"})
    void putsBackEachFactInItsOwnPlace(long size, int waiting) throws SQLException {
        ledger.restoreTo(size, waiting);
        assertThatThrownBy(() -> ledger.record(1)).isInstanceOf(ShutException.class);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.look().state()).isEqualTo(Integrity.State.RESTORING);
            assertThat(weaver.gap()).isEmpty();
            var meanwhile = ledger.record(5);
            assertThat(meanwhile.getFirst().seq())
                    .isGreaterThan(sealed.getLast().seq());
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.RESTORING);
            assertThat(weaver.gap()).contains(new RestorationRows.Gap(size, 700));
            assertThat(ledger.standing().isOpen()).isFalse();
            weaver.open("done");
            assertThat(weaver.gap()).isEmpty();
            assertThat(weaver.integrity().isWhole()).isTrue();
            assertThat(weaver.integrity().sealed()).isEqualTo(705);
        }
        assertThat(ledger.standing().isOpen()).isTrue();
        assertThat(ledger.fsck().findings()).isEmpty();
        assertThat(ledger.woven()).startsWith(sealed.toArray(FactId[]::new));
        assertThat(ledger.standing().restorations(9)).singleElement().satisfies(it -> {
            assertThat(it.from()).isEqualTo(size);
            assertThat(it.to()).isEqualTo(700);
            assertThat(it.endedAt()).isNotNull();
            assertThat(it.report()).isEqualTo("done");
        });
    }

    @Test
    void remembersWhatIsToBeDoneWhenACopyOfACopyIsRestored() {
        ledger.restoreTo(600, 0);
        try (var weaver = ledger.weaver()) {
            weaver.weave();
        }
        ledger.asOwner("update ledger.tree set compared = '', opened = ''");
        ledger.record(0);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.RESTORING);
            assertThat(weaver.gap()).contains(new RestorationRows.Gap(600, 700));
            weaver.open("");
        }
        ledger.restoreTo(650, 0);
        try (var weaver = ledger.weaver()) {
            weaver.weave();
            assertThat(weaver.gap()).contains(new RestorationRows.Gap(650, 700));
        }
    }

    @Test
    void noticesARestoreUnderARunningWeaver() {
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().isWhole()).isTrue();
            ledger.restoreTo(300, 0);
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.TROUBLE);
            assertThatThrownBy(() -> ledger.record(1)).isInstanceOf(ShutException.class);
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.RESTORING);
            assertThat(weaver.gap()).contains(new RestorationRows.Gap(300, 700));
        }
    }

    @Test
    void writesOverNoFactThatStandsInAPlace() throws SQLException {
        ledger.restoreTo(400, 0);
        ledger.asOwner("update ledger.tree set compared = ledger.life()");
        ledger.record(3);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.DATABASE_BEHIND);
            assertThat(weaver.weave().needsAPerson()).isTrue();
        }
        assertThat(ledger.standing().isOpen()).isFalse();
    }

    @Test
    void isWholeWhicheverStepBreaks() throws Exception {
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    ledger.restoreTo(400, 9);
                    var files = ledger.over(new BreakingStore(ledger.store(), breaking));
                    try (var weaver = ledger.weaver(files, () -> new BreakingRows(ledger.entrance(), breaking))) {
                        weaver.weave();
                        if (weaver.gap().isPresent()) weaver.open("");
                    }
                },
                nth -> {
                    try (var weaver = TestingLedger.healed(ledger)) {
                        if (weaver.gap().isPresent()) weaver.open("");
                        assertThat(weaver.integrity().isWhole())
                                .as("step " + nth)
                                .isTrue();
                        assertThat(ledger.fsck().findings()).as("step " + nth).isEmpty();
                        assertThat(ledger.standing().isOpen()).isTrue();
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                });
        assertThat(steps).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "derbes_app: select ledger.put_back(700, '{}', '{}', '{}', '{}', '{}', '{}')",
                "derbes_app: select ledger.move_past(1)",
                "derbes_app: update ledger.tree set opened = ledger.life()",
                "derbes_app: update ledger.restoration set ended_at = now()",
                "derbes_app: insert into ledger.fact (seq, leaf, id, at, deed, actor, codes) values (9000, 900, gen_random_uuid(), now(), 'a', 'b', 'c')",
                "derbes_weaver: select ledger.put_back(700, '{}', '{}', '{}', '{}', '{}', '{}')",
                "derbes_weaver: insert into ledger.fact (seq, leaf, id, at, deed, actor, codes) values (9000, 900, gen_random_uuid(), now(), 'a', 'b', 'c')",
                "derbes_weaver: delete from ledger.restoration"
            })
    void letsNobodyPutAFactIntoAnOpenHouse(String told) throws SQLException {
        String[] parts = told.split(": ", 2);
        var entry = parts[0].equals("derbes_app") ? ledger.database.app() : ledger.database.weaver();
        try (var connection = DriverManager.getConnection(ledger.database.url(), entry.user(), entry.password());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(parts[1])).isInstanceOf(SQLException.class);
        }
    }
}
