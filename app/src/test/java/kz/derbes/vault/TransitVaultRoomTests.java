package kz.derbes.vault;

import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.vault.keys.out.TestingTransit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A whole vault whose keysets are sealed on another machine, which is asked at the start and at a rotation only. */
@RoomTest
@TestPropertySource(
        properties = {
            TestingKeyWork.BY_HAND,
            TestingKeyWork.NO_REST,
            "derbes.vault.kek.provider=transit",
            "derbes.vault.kek.transit.key=kek",
            "derbes.vault.kek.transit.token=" + TestingTransit.TOKEN
        })
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class TransitVaultRoomTests {
    private static final TestingTransit TRANSIT = transit();

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingKeyWork work;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("derbes.vault.kek.transit.url", TRANSIT::url);
    }

    @Test
    void readsPeopleWithoutAskingItAndRotatesWithIt() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        int asked = TRANSIT.asked.get();
        for (int n = 0; n < 50; n++) assertThat(persons.read(subject)).containsEntry(SURNAME, "A");
        assertThat(TRANSIT.asked.get()).isEqualTo(asked).isPositive();
        work.rotate();
        assertThat(TRANSIT.asked.get()).isGreaterThan(asked);
        assertThat(persons.read(subject)).containsEntry(SURNAME, "A");
        assertThat(Files.readString(work.folder.resolve("vault-kek.json"))).contains("encryptedKeyset");
        assertThat(Files.readString(work.folder.resolve("vault-index.json"))).contains("encryptedKeyset");
    }

    @Test
    void goesOnReadingWhileItIsAwayAndSaysThatARotationCannot() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        TRANSIT.isSealed = true;
        try {
            work.keys.refresh();
            assertThat(persons.read(subject)).containsEntry(SURNAME, "A");
            assertThat(work.works.rotate(TestingPersons.TESTER)).isTrue();
            work.worker.round();
            work.until(() -> "broken-off".equals(work.work().trouble()));
        } finally {
            TRANSIT.isSealed = false;
        }
        work.finish();
    }

    private static TestingTransit transit() {
        try {
            return new TestingTransit();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
