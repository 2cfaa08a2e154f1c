package kz.derbes.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.derbes.account.Closings;
import kz.derbes.account.Registered;
import kz.derbes.account.Registration;
import kz.derbes.account.Registrations;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBackup;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.vault.Block;
import kz.derbes.vault.BlockedException;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.FieldStatus;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole house whose database is put back from a copy while it runs; the weaver's hours are struck by hand. */
@SpringBootTest(properties = "derbes.ledger.weave-every=1h")
@AutoConfigureMockMvc
@Obligation({"6.2", "6.3.4", "RGT-03", "RGT-06", "CON-04"})
class RestoredHouseTests {
    private static final Actor TESTER = Actor.system("test");
    private static final Set<FieldCode> READ = Set.of(FieldCode.SURNAME, FieldCode.PHONE, FieldCode.EMAIL);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Ledger ledger;

    @Autowired
    Restoration restoration;

    @Autowired
    LedgerHealth health;

    @Autowired
    Vault vault;

    @Autowired
    Blockings blockings;

    @Autowired
    Consents consents;

    @Autowired
    Registrations registrations;

    @Autowired
    Closings closings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingRoom room;

    @Value("${spring.datasource.url}")
    String url;

    private SubjectId erased = SubjectId.random();
    private SubjectId trimmed = SubjectId.random();
    private SubjectId withdrawn = SubjectId.random();
    private SubjectId blocked = SubjectId.random();
    private SubjectId late = SubjectId.random();
    private String email = "";

    @BeforeEach
    void liveOnAndRestore() throws Exception {
        email = freshEmail();
        erased = register(email);
        trimmed = register(freshEmail());
        withdrawn = register(freshEmail());
        blocked = register(freshEmail());
        var wording = registrations.wording(Scope.MAILING, Language.KK);
        transaction.executeWithoutResult(it -> consents.give(withdrawn, wording, Actor.subject(withdrawn), "cabinet"));
        assertThat(ledger.sealNow().isWhole()).isTrue();
        var copy = TestingBackup.of(url);

        closings.close(erased, Actor.subject(erased));
        transaction.executeWithoutResult(it -> vault.remove(trimmed, FieldCode.PHONE, Actor.subject(trimmed)));
        consents.withdraw(withdrawn, Scope.MAILING, Actor.subject(withdrawn));
        transaction.executeWithoutResult(it -> consents.give(trimmed, wording, Actor.subject(trimmed), "cabinet"));
        blockings.begin(blocked, Set.of(), Set.of(), Block.Cause.SUBJECT, TESTER);
        late = register(freshEmail());
        assertThat(ledger.sealNow().isWhole()).isTrue();
        copy.restore();
    }

    @Test
    void opensNobodyUntilEveryDeedIsDoneAgain() {
        assertShut();
        assertThat(ledger.sealNow().state()).isEqualTo(Integrity.State.TROUBLE);
        assertShut();
        assertThat(ledger.sealNow().state()).isEqualTo(Integrity.State.RESTORING);
        assertShut();
        assertThat(restoration.goOn()).isTrue();
        assertOpenAndDoneAgain();
        assertThat(ledger.sealNow().isWhole()).isTrue();
        var restored = ledger.newest(50, 0).stream()
                .map(Recorded::fact)
                .filter(it -> it.deed().equals("ledger.restored"))
                .findFirst()
                .orElseThrow();
        assertThat(requireNonNull(restored.codes().get("erased"))).contains("account.closed:1", "vault.forgotten:2");
        assertThat(requireNonNull(restored.codes().get("done")))
                .contains("consent.given:1", "consent.withdrawn:2", "vault.blocked:1", "vault.removed:1");
        assertThat(requireNonNull(restored.codes().get("lost"))).contains("vault.kept:1");
        assertThat(restored.codes()).containsEntry("people", "1");
    }

    @Test
    void staysShutWhileARoomFailsAndGoesOnAfterwards() {
        ledger.sealNow();
        ledger.sealNow();
        for (int deed = 1; deed < 4; deed++) {
            room.failAt(deed);
            assertThat(restoration.goOn()).isFalse();
            assertThat(room.failed()).as("deed " + deed).isTrue();
            assertShut();
        }
        room.failAt(Integer.MAX_VALUE);
        assertThat(restoration.goOn()).isTrue();
        assertOpenAndDoneAgain();
    }

    private void assertShut() {
        assertThat(ledger.isOpen()).isFalse();
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThatThrownBy(() -> vault.open(reading(erased))).isInstanceOf(ShutException.class);
        assertThatThrownBy(() -> vault.open(reading(withdrawn))).isInstanceOf(ShutException.class);
        assertThatThrownBy(() -> vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.anonymous()))
                .isInstanceOf(ShutException.class);
        new TestingBrowser(mvc)
                .get("/sign-in")
                .submit("/sign-in", Map.of("email", email, "password", "does not matter here"))
                .expect(503);
    }

    private void assertOpenAndDoneAgain() {
        assertThat(ledger.isOpen()).isTrue();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(vault.open(reading(erased))).isEqualTo(new Opened.Refused(Opened.Reason.NO_SUCH_SUBJECT));
        assertThat(vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.anonymous()))
                .isEmpty();
        for (String table :
                List.of("account.account", "vault.person", "vault.value", "vault.look_up", "account.closing"))
            assertThat(jdbc.sql("select count(*) from " + table + " where subject = :it")
                            .param("it", erased.value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        assertThat(vault.statuses(trimmed)).extracting(FieldStatus::field).doesNotContain(FieldCode.PHONE);
        assertThat(consents.permission(withdrawn, Scope.MAILING))
                .isEqualTo(new Permission.Refused(Permission.Reason.WITHDRAWN));
        assertThat(consents.permission(trimmed, Scope.MAILING)).isInstanceOf(Permission.Granted.class);
        assertThat(vault.open(reading(withdrawn))).isInstanceOf(Opened.Values.class);
        assertThat(blockings.isBlocked(blocked)).isTrue();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        it -> vault.remove(blocked, FieldCode.PHONE, Actor.subject(blocked))))
                .isInstanceOf(BlockedException.class);
        assertThat(vault.statuses(late)).isEmpty();
    }

    private static Reading reading(SubjectId subject) {
        return new Reading(subject, Purpose.PERSONAL_ACCESS, READ, Actor.subject(subject));
    }

    private static String freshEmail() {
        return "restored" + NUMBER.incrementAndGet() + "@example.kz";
    }

    private SubjectId register(String email) {
        jdbc.sql("delete from door.throttle").update();
        var form = new Registration(
                Map.of(
                        FieldCode.SURNAME,
                        "Қасымова",
                        FieldCode.GIVEN_NAME,
                        "Әйгерім",
                        FieldCode.PHONE,
                        "+7701%07d".formatted(NUMBER.get()),
                        FieldCode.EMAIL,
                        email),
                "үш сөз және 42",
                registrations.wording(Scope.ACCOUNT, Language.KK).hash(),
                null,
                Language.KK);
        return ((Registered.AwaitsCode) registrations.register(form, "192.0.2.1"))
                .attempt()
                .subject();
    }

    /** A room whose deeds break when told to. */
    static final class TestingRoom implements Replayed {
        private int left = Integer.MAX_VALUE;

        void failAt(int deed) {
            left = deed;
        }

        boolean failed() {
            return left <= 0;
        }

        @Override
        public Set<String> deeds() {
            return Set.of("account.closed", "vault.removed", "vault.blocked", "consent.withdrawn");
        }

        @Override
        public Outcome replay(Deed deed) {
            if (--left <= 0) throw new IllegalStateException("broken on purpose");
            return Outcome.KNOWN;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rooms {
        @Bean
        TestingRoom testingRoom() {
            return new TestingRoom();
        }
    }
}
