package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void refusesARestoredDatabaseThatTheFilesDoNotContinue() throws SQLException {
        String sealed = ledger.checkpoints().newest().orElseThrow();
        ledger.restoreTo(400, 0);
        ledger.asOwner("update ledger.tree set root = 'AAAA'");
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
        ledger.asOwner("update ledger.tree set root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
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
    void goesOnWhenADiskThatWasFullHasRoomAgain() throws Exception {
        String sealed = ledger.checkpoints().newest().orElseThrow();
        var draft = ledger.data.resolve("ledger/.draft-1");
        Files.createSymbolicLink(draft, Path.of("/dev/full"));
        ledger.record(300);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().state()).isEqualTo(Integrity.State.TROUBLE);
            assertThat(ledger.checkpoints().newest()).contains(sealed);
            assertThat(ledger.fsck().findings()).isEmpty();
            Files.delete(draft);
            assertThat(weaver.weave().sealed()).isEqualTo(1000);
        }
        assertThat(ledger.fsck().findings()).isEmpty();
    }

    @Test
    void keepsItsKeyToItself() throws IOException {
        var key = ledger.data.resolve("keys/ledger-signing.key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(Files.readString(ledger.data.resolve("ledger/ledger.vkey"))).startsWith(TestingLedger.ORIGIN + "+");
    }

    private void assertRefuses(Integrity.State state) {
        try (var weaver = ledger.weaver()) {
            weaver.look();
            ledger.record(5);
            var integrity = weaver.weave();
            assertThat(integrity.state()).isEqualTo(state);
            assertThat(integrity.needsAPerson()).isTrue();
            assertThat(ledger.facts.countWaiting()).isGreaterThanOrEqualTo(5);
        }
    }
}
