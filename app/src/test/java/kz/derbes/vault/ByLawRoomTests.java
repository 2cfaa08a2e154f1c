package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A demand of a state body opens what nobody consented to, for two roles alone, and each look says by which demand. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"5.2", "RGT-03"})
class ByLawRoomTests {
    private static final String REASON = "Талап № 7-12/345";
    private final Mandate mandate = new Mandate(UUID.randomUUID(), null);

    @Autowired
    Vault vault;

    @Autowired
    Directory directory;

    @Autowired
    Blockings blockings;

    @Autowired
    Consents consents;

    @Autowired
    TestingPersons persons;

    @Autowired
    Ledger ledger;

    @Test
    void opensWholeValuesWithoutAConsentAndDuringABlock() {
        var subject = persons.kept(Map.of(SURNAME, "Ахметова", EMAIL, "by-law@example.kz"));
        consents.withdraw(subject, Scope.ACCOUNT, Actor.subject(subject));
        blockings.begin(subject, Set.of(), Set.of(), Block.Cause.SUBJECT, Actor.subject(subject));
        assertThat(TestingPersons.revealed(open(Role.PRIVACY_OFFICER, subject, mandate, SURNAME, EMAIL)))
                .isEqualTo(Map.of(SURNAME, "Ахметова", EMAIL, "by-law@example.kz"));
        assertThat(newest(subject).codes())
                .containsEntry("ground", "state-demand")
                .containsEntry("demand", mandate.demand().toString())
                .doesNotContainKeys("consent", "hidden-until");
        assertThat(vault.open(Reading.by(
                        member(Role.PRIVACY_OFFICER), subject, Purpose.ACCOUNT, Set.of(SURNAME), REASON, true)))
                .as("the ordinary road stays shut")
                .isEqualTo(new Opened.Refused(Opened.Reason.BLOCKED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPPORT", "ADS", "FINANCE", "AUDITOR"})
    void refusesEveryOtherRole(Role role) {
        var subject = persons.kept(Map.of(SURNAME, "Ахметова"));
        assertThat(open(role, subject, mandate, SURNAME))
                .isEqualTo(new Opened.Refused(Opened.Reason.NOT_FOR_THIS_ROLE));
        assertThat(directory.find(PHONE, "+7 701 000 00 00", member(role), mandate))
                .isEqualTo(new Hits.Refused(Hits.Reason.OUTSIDE_PURPOSE));
    }

    @Test
    void marksLookAndSearchAsHiddenForAsLongAsTheLawSays() {
        var subject = persons.kept(Map.of(SURNAME, "Ахметова", EMAIL, "covert@example.kz"));
        var covert = new Mandate(UUID.randomUUID(), Instant.parse("2027-01-01T00:00:00Z"));
        open(Role.OWNER, subject, covert, SURNAME);
        assertThat(newest(subject).codes()).containsEntry("hidden-until", "2027-01-01T00:00:00Z");
        directory.find(EMAIL, "covert@example.kz", member(Role.OWNER), covert);
        assertThat(newest(subject).deed()).isEqualTo("vault.found");
        assertThat(newest(subject).codes()).containsEntry("hidden-until", "2027-01-01T00:00:00Z");
    }

    @Test
    void knowsNoOtherWayToReadByLaw() {
        var subject = SubjectId.random();
        var ordinary = new Reading(subject, Purpose.ACCOUNT, Set.of(SURNAME), Actor.system("test"));
        assertThatThrownBy(() -> ordinary.on(Ground.STATE_DEMAND)).isInstanceOf(IllegalArgumentException.class);
        assertThat(open(Role.OWNER, subject, mandate, FieldCode.COOKIE))
                .isEqualTo(new Opened.Refused(Opened.Reason.FIELD_OUTSIDE_PURPOSE));
    }

    private Opened open(Role role, SubjectId subject, Mandate by, FieldCode... fields) {
        return vault.open(Reading.byLaw(member(role), subject, Set.of(fields), REASON, by));
    }

    private Fact newest(SubjectId subject) {
        return ledger.about(subject, 1, 0).getFirst().fact();
    }

    private static Member member(Role role) {
        return new Member(Actor.staff("member-" + role.code()), role);
    }
}
