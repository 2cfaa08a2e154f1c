package kz.derbes.disclosure.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.account.TestingMail;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.notification.out.Carrier;
import kz.derbes.staff.SecondEyes;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the tests of demands share: people with accounts, two members of staff, a clock and a mailbox. */
@AccountTest
abstract class DemandHouse {
    static final String FAMILY = "Қасымова";
    static final String TELEPHONE = "+7 701 123 45 67";

    final Member maker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.PRIVACY_OFFICER);
    final Member checker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Demands demands;

    @Autowired
    Seeking seeking;

    @Autowired
    Packing packing;

    @Autowired
    Taking taking;

    @Autowired
    Telling telling;

    @Autowired
    SecondEyes eyes;

    TestingMail mail;

    @Autowired
    void readLettersOf(Carrier carrier, TestingClock clock) {
        mail = new TestingMail(carrier, clock);
    }

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
    }

    /** Somebody signed in, with surname, given name, phone and e-mail. */
    TestingBrowser person(String email) {
        var values = new HashMap<>(Map.of(
                "surname",
                FAMILY,
                "given-name",
                "Әйгерім",
                "phone",
                TELEPHONE,
                "email",
                email,
                "password",
                TestingPerson.PASSWORD,
                "adult",
                "yes",
                "consent",
                "yes"));
        var browser = new TestingBrowser(mvc);
        browser.get("/register").submit("/register", values).expect(302).follow();
        browser.submit("/register/confirm", Map.of("code", mail.code(email, 1))).expect(302);
        var typed = Map.of("email", email, "password", TestingPerson.PASSWORD);
        return browser.get("/sign-in").submit("/sign-in", typed).expect(302);
    }

    SubjectId number(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("test"))
                .orElseThrow();
    }

    Demand.Entry entry(@Nullable Instant hiddenUntil, FieldCode... fields) {
        var today = LocalDate.of(2026, 11, 2);
        return new Demand.Entry(
                BodyKind.POLICE,
                "Алмалы ауданының полиция басқармасы",
                "KZ",
                hiddenUntil == null ? "criminal-procedure" : "operational-search",
                "122-бап",
                "7-12/345",
                today,
                today,
                clock.instant().plusSeconds(86_400),
                List.of(fields),
                null,
                null,
                hiddenUntil);
    }

    UUID entered(Demand.Entry entry, String... emails) {
        var id = demands.enter(entry, maker);
        int place = 0;
        for (var email : emails)
            assertThat(seeking.byContact(id, ++place, FieldCode.EMAIL, email, maker))
                    .isEqualTo(Told.DONE);
        return id;
    }

    /** A demand that two people have let through, without its package. */
    UUID approved(Demand.Entry entry, Set<FieldCode> granted, String... emails) {
        var id = entered(entry, emails);
        assertThat(demands.judge(id, granted, maker)).isEqualTo(Told.DONE);
        allow(id);
        assertThat(demands.approve(id, checker)).isEqualTo(Told.DONE);
        return id;
    }

    void allow(UUID id) {
        var approval = Objects.requireNonNull(demands.find(id).orElseThrow().approval());
        assertThat(eyes.allow(approval, checker)).isTrue();
    }

    /** The passphrase of a package that was just made. */
    String packed(UUID id) {
        if (packing.pack(id, checker) instanceof Packed.Sealed(var passphrase)) return passphrase;
        throw new AssertionError("not packed");
    }

    Taken.File taken(UUID id) {
        if (taking.take(id, maker) instanceof Taken.File file) return file;
        throw new AssertionError("not taken");
    }

    UUID released(Demand.Entry entry, Set<FieldCode> granted, String... emails) {
        var id = approved(entry, granted, emails);
        packed(id);
        taken(id);
        return id;
    }

    /** Deeds about somebody in the log, hidden ones too. */
    List<String> deeds(SubjectId subject) {
        return new ArrayList<>(jdbc.sql("select deed from ledger.fact where subject = :it order by seq")
                .param("it", subject.value())
                .query((row, n) -> row.getString(1))
                .list());
    }
}
