package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One weaver at a time, and none where files and database do not tell the same history. */
class WeaverTests {
    private TestingLedger ledger = TestingLedger.create();

    @BeforeEach
    void weaveSome() {
        ledger.record(700);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave()).satisfies(it -> {
                assertThat(it.isWhole()).isTrue();
                assertThat(it.sealed()).isEqualTo(700);
                assertThat(it.woven()).isEqualTo(700);
                assertThat(it.sealedAt()).isNotNull();
            });
        }
    }

    @Test
    void weavesAloneAndHandsOver() {
        try (var second = ledger.weaver()) {
            try (var first = ledger.weaver()) {
                assertThat(first.weave().state()).isEqualTo(Integrity.State.WHOLE);
                assertThat(second.weave().state()).isEqualTo(Integrity.State.STANDBY);
            }
            assertThat(second.weave().state()).isEqualTo(Integrity.State.WHOLE);
        }
    }

    @Test
    void refusesADatabaseThatWasRestoredFromABackup() throws Exception {
        String sealed = ledger.checkpoints().newest().orElseThrow();
        asOwner(
                "alter table ledger.fact disable trigger user",
                "delete from ledger.fact where leaf >= 400",
                "update ledger.tree set size = 400, root = 'AAAA'");
        ledger.record(500);
        assertRefuses(Integrity.State.DATABASE_BEHIND);
        assertThat(ledger.checkpoints().newest()).contains(sealed);
        assertThat(ledger.fsck().findings()).hasSize(300);
    }

    @Test
    void refusesFilesThatLackWhatTheDatabaseHas() throws IOException {
        var elsewhere = TestingLedger.freshFolder();
        Files.createDirectories(elsewhere.resolve("keys"));
        Files.copy(ledger.data.resolve("keys/ledger-signing.key"), elsewhere.resolve("keys/ledger-signing.key"));
        ledger = TestingLedger.at(ledger.database, elsewhere);
        assertRefuses(Integrity.State.FILES_BEHIND);
        assertThat(ledger.checkpoints().newest()).isEmpty();
    }

    @Test
    void refusesToSignOnWithAnotherKey() throws IOException {
        Files.delete(ledger.data.resolve("keys/ledger-signing.key"));
        assertRefuses(Integrity.State.DIFFERENT);
    }

    @Test
    void refusesARootThatIsNotItsOwn() throws SQLException {
        asOwner("update ledger.tree set root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
        assertRefuses(Integrity.State.DIFFERENT);
    }

    @Test
    void triesAgainWhenTheDatabaseDoesNotAnswer() {
        var files = ledger.files(ledger.data);
        boolean[] answers = {false};
        try (var weaver = ledger.weaver(files, () -> {
            if (answers[0]) return new TreeRows(ledger.entrance());
            throw new SQLException("no answer");
        })) {
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.TROUBLE);
            answers[0] = true;
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.WHOLE);
        }
    }

    @Test
    void keepsItsKeyToItself() throws IOException {
        var key = ledger.data.resolve("keys/ledger-signing.key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(Files.readString(ledger.data.resolve("ledger/ledger.vkey"))).startsWith(TestingLedger.ORIGIN + "+");
    }

    private void assertRefuses(Integrity.State state) {
        ledger.record(5);
        try (var weaver = ledger.weaver()) {
            var integrity = weaver.weave();
            assertThat(integrity.state()).isEqualTo(state);
            assertThat(integrity.needsAPerson()).isTrue();
            assertThat(ledger.facts.countWaiting()).isGreaterThanOrEqualTo(5);
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (var owner = ledger.owner();
                var statement = owner.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
