package kz.derbes.vault;

import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.vault.keys.TestingToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A whole vault whose keysets are sealed by a token of PKCS#11. */
@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, "derbes.vault.kek.provider=pkcs11"})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class TokenVaultRoomTests {
    @Autowired
    TestingPersons persons;

    @Autowired
    TestingKeyWork work;

    @DynamicPropertySource
    static void token(DynamicPropertyRegistry registry) throws Exception {
        String library = TestingToken.library();
        registry.add("derbes.vault.kek.pkcs11.library", () -> library);
        registry.add("derbes.vault.kek.pkcs11.pin", () -> TestingToken.PIN);
    }

    @Test
    void keepsReadsAndRotatesUnderAToken() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        work.rotate();
        work.rotateIndex();
        work.check();
        assertThat(persons.read(subject)).containsEntry(SURNAME, "A");
        assertThat(work.works.status().damaged()).isZero();
        for (String name : new String[] {"vault-kek.json", "vault-index.json"})
            assertThat(Files.readString(work.folder.resolve(name))).contains("encryptedKeyset");
    }
}
