package kz.derbes.incident.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.incident.Measure;
import kz.derbes.incident.TestingOffice;
import kz.derbes.incident.people.Announcements;
import kz.derbes.incident.people.Delivery;
import kz.derbes.incident.people.Extents;
import kz.derbes.incident.people.People;
import kz.derbes.incident.people.TestingBreach;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What goes to the authority: the paper, the people by four eyes, the record that stops the clock, the register. */
@RoomTest
@Import(TestingOffice.class)
class AuthorityRoomTests {
    private static final String PASSWORD = "бұл ұзақ құпиясөз 77";

    @Autowired
    Incidents incidents;

    @Autowired
    AuthorityNotices notices;

    @Autowired
    AffectedExport export;

    @Autowired
    NoticePaper paper;

    @Autowired
    BreachRegister register;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Announcements announcements;

    @Autowired
    Journal journal;

    @Autowired
    Extents extents;

    @Autowired
    People computed;

    @Autowired
    Vault vault;

    @Autowired
    Blockings blockings;

    @Autowired
    Ledger ledger;

    @Autowired
    TestingOffice.SecondPerson second;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestingClock clock;

    TestingBreach breaches;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("derbes.incident.work", () -> false);
        registry.add("derbes.notification.postman", () -> false);
    }

    @BeforeEach
    void begin() {
        clock.set(TestingOffice.BEGINNING);
        breaches = new TestingBreach(house);
    }

    @Test
    @Obligation({"BRE-03", "6.3.2"})
    void exportsThePeopleOnceByFourEyesWithEachReadingOnRecord() throws Exception {
        var aigul = breaches.person(true);
        var blocked = breaches.person(true);
        blockings.begin(blocked, Set.of(), Set.of(), Block.Cause.SUBJECT, Actor.subject(blocked));
        var gone = breaches.person(true);
        vault.forget(gone, Actor.system("test"));
        var file = breaches.breach(false, List.of(aigul, blocked, gone));
        assertThat(export.spend(file.id(), TestingOffice.officer())).isFalse();
        assertThat(export.ask(file.id(), TestingOffice.officer())).isTrue();
        assertThat(export.spend(file.id(), TestingOffice.officer())).isFalse();
        second.allow(export.asked(file.id(), TestingOffice.officer()).orElseThrow());
        assertThat(export.spend(file.id(), TestingOffice.officer())).isTrue();
        assertThat(export.spend(file.id(), TestingOffice.officer())).as("twice").isFalse();
        var sealed = new ByteArrayOutputStream();
        export.write(file.id(), PASSWORD, sealed);
        var text = opened(sealed.toByteArray());
        assertThat(text).contains(aigul.toString(), blocked.toString(), "Сейітқали", "surname email");
        assertThat(text).doesNotContain(gone.toString());
        assertThat(readings(aigul)).isEqualTo(1);
        assertThat(readings(blocked)).isEqualTo(1);
        assertThat(readings(gone)).isZero();
    }

    @Test
    void exportsNobodyInADrillAndTellsNoAuthority() {
        var file = breaches.breach(true, breaches.people(2));
        assertThat(export.ask(file.id(), TestingOffice.officer())).isFalse();
        assertThat(notices.record(file.id(), clock.instant(), Channel.PORTAL, "1", TestingOffice.officer()))
                .isFalse();
        assertThat(paper.of(file, Language.RU).html()).contains("Учения");
    }

    @Test
    @Obligation({"BRE-03", "LNG-01"})
    void fillsThePaperInBothLanguagesAndNamesNobody() {
        var people = breaches.people(3);
        var file = breaches.breach(false, people);
        incidents.note(
                file.id(),
                Entry.Kind.MEASURE,
                Measure.KEY_CHANGED.code(),
                "The key was withdrawn at once",
                TestingOffice.officer());
        assertThat(paper.of(file, Language.RU).html()).contains("не назначено");
        var operator = new AuthoritySettings("ТОО «Дала»", "1", "Алматы", "", "", "DPO, dpo@dala.example");
        var filled = new NoticePaper(operator, journal, extents, computed, announcements);
        var russian = filled.of(file, Language.RU).html();
        var kazakh = filled.of(file, Language.KK).html();
        for (var text : List.of(russian, kazakh)) {
            assertThat(text).contains("ТОО «Дала»", "DPO, dpo@dala.example", file.name(), "The key was withdrawn");
            assertThat(text).doesNotContain("??", "Сейітқали", people.getFirst().toString());
        }
        assertThat(russian).contains("Людей", "фамилия: 3", "ключ заменён");
        assertThat(kazakh).contains("Адам саны", "тегі: 3", "кілт ауыстырылды");
    }

    @Test
    @Obligation({"BRE-02", "BRE-05"})
    void stopsTheClockWithTheRecordAndWritesTheRegister() {
        var file = breaches.breach(false, breaches.people(2));
        assertThat(incidents.find(file.id()).orElseThrow().authorityTold()).isNull();
        var sent = clock.instant();
        clock.pass(Duration.ofHours(1));
        notices.record(file.id(), sent, Channel.PORTAL, "№ 17/2027-a", TestingOffice.officer());
        notices.record(file.id(), clock.instant(), Channel.POST, "", TestingOffice.officer());
        assertThat(incidents.find(file.id()).orElseThrow().authorityTold()).isNotNull();
        assertThat(notices.of(file.id())).extracting(Told::n).containsExactly(1, 2);
        var line = register.line(incidents.find(file.id()).orElseThrow());
        assertThat(line.columns())
                .containsEntry("kind", "leak")
                .containsEntry("authority-told", sent.toString())
                .containsEntry("registration", "№ 17/2027-a")
                .containsEntry("channel", "portal")
                .containsEntry("people", "2")
                .containsEntry("fields", "surname email");
        assertThat(register.csv()).contains(file.name(), "\"№ 17/2027-a\"");
        assertThat(register.paper(Language.KK).html()).contains(file.name()).doesNotContain("??");
    }

    @Test
    @Obligation({"CLM-02", "C9", "7.2", "7.2.1", "7.2.3"})
    void keepsAnExemptionAsAnArgumentThatStopsNoNotice() {
        var person = breaches.person(true);
        clock.pass(Duration.ofMinutes(5));
        var file = breaches.breach(false, List.of(person));
        var older = ledger.about(person, 10, 0).getLast().id().toString();
        var right = argument(person, older);
        assertThat(exemptions.fault(file, right)).isEmpty();
        assertThat(exemptions.fault(file, argument(SubjectId.random(), older))).contains("evidence");
        var later = ledger.about(person, 1, 0).getFirst();
        assertThat(later.at()).isAfterOrEqualTo(file.detectedAt());
        assertThat(exemptions.fault(file, argument(person, later.id().toString())))
                .contains("evidence");
        assertThat(exemptions.argue(file.id(), right, TestingOffice.officer())).isTrue();
        assertThat(exemptions.of(file.id())).hasSize(1);
        announcements.tell(file.id(), TestingOffice.officer());
        breaches.work();
        assertThat(states(file)).isEqualTo(Map.of("waiting", 1L));
    }

    private static Exemptions.Argument argument(SubjectId subject, String evidence) {
        return new Exemptions.Argument(
                subject, "7.2.3", FieldCode.EMAIL, "The person had agreed to this disclosure", evidence);
    }

    private Map<String, Long> states(Incident file) {
        return announcements.report(file).stream().collect(Collectors.toMap(Delivery::state, Delivery::people));
    }

    private long readings(SubjectId subject) {
        return ledger.about(subject, 100, 0).stream()
                .filter(it -> it.fact().deed().equals("vault.opened")
                        && it.fact().actor().equals(Actor.system("incident")))
                .count();
    }

    private static String opened(byte[] file) throws Exception {
        byte[] salt = Arrays.copyOfRange(file, 8, 16);
        var spec = new PBEKeySpec(PASSWORD.toCharArray(), salt, Envelope.ROUNDS, 48 * 8);
        byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derived, 0, 32, "AES"),
                new IvParameterSpec(Arrays.copyOfRange(derived, 32, 48)));
        return new String(cipher.doFinal(file, 16, file.length - 16), StandardCharsets.UTF_8);
    }
}
