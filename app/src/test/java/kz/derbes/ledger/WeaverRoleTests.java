package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import kz.derbes.tlog.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weaver's role can number a leaf once and nothing else, and whoever goes round it is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeaverRoleTests {
    private final TestingLedger ledger = TestingLedger.create();

    @BeforeAll
    void weaveSome() throws SQLException {
        ledger.record(300);
        try (var weaver = ledger.weaver()) {
            weaver.weave();
        }
        assertThat(ledger.fsck().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.fact set deed = 'other.deed'",
                "update ledger.fact set leaf = null where leaf = 3",
                "update ledger.fact set leaf = leaf + 1000 where leaf = 3",
                "delete from ledger.fact",
                "insert into ledger.fact (seq, id, at, deed, actor, codes) values (9, gen_random_uuid(), now(), 'a', 'b', 'c')",
                "delete from ledger.tree"
            })
    void canDoNothingElse(String sql) throws SQLException {
        var entrance = ledger.entrance();
        try (var connection = DriverManager.getConnection(entrance.url(), entrance.user(), entrance.password());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.fact set deed = 'other.deed' where leaf = 7",
                "update ledger.fact set actor = 'system:other' where leaf = 7",
                "update ledger.fact set at = at + interval '1 microsecond' where leaf = 7",
                "update ledger.fact set codes = '{}' where leaf = 7",
                "update ledger.fact set subject = gen_random_uuid() where leaf = 7",
                "update ledger.fact set id = gen_random_uuid() where leaf = 7",
                "update ledger.fact set leaf = null where leaf = 7",
                "update ledger.fact set leaf = 15 - leaf where leaf in (7, 8)",
                "update ledger.fact set leaf = leaf + 1 where leaf = 7",
                "delete from ledger.fact where leaf = 0",
                "delete from ledger.fact where leaf = 299",
                "delete from ledger.fact",
                "insert into ledger.fact select seq + 1000, leaf, id, at, subject, deed, actor, codes from ledger.fact where leaf = 7"
            })
    void cannotHideAChangeOfTheOwner(String sql) throws SQLException {
        try (var owner = ledger.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table ledger.fact disable trigger user");
            assertThat(statement.executeUpdate(sql)).isPositive();
            var findings = ledger.fsck(owner).findings();
            assertThat(findings).as(sql).isNotEmpty();
            if (sql.endsWith("leaf = 7") && !sql.contains("set leaf") && !sql.startsWith("insert"))
                assertThat(findings).as(sql).containsExactly(new Finding("row differs from the entry", "leaf 7"));
            if (sql.contains("leaf = null"))
                assertThat(findings).containsExactly(new Finding("row is missing", "leaf 7"));
            if (sql.startsWith("insert"))
                assertThat(findings).containsExactly(new Finding("row has no entry of its own", "leaf 7"));
            owner.rollback();
        }
    }
}
