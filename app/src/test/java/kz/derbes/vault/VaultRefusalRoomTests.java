package kz.derbes.vault;

import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.consent.Consents;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"CON-01", "CON-08", "6.3.1"})
class VaultRefusalRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    Consents consents;

    @Autowired
    Ledger ledger;

    @Autowired
    TestingOwner owner;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            never asked for letters      | ADVERTISING     | EMAIL            | NO_CONSENT
            never asked for a payment    | PAYMENT         | EMAIL            | NO_CONSENT
            letters need no surname      | ADVERTISING     | EMAIL SURNAME    | FIELD_OUTSIDE_PURPOSE
            the place needs no mailbox   | LOCATION        | EMAIL            | FIELD_OUTSIDE_PURPOSE
            nobody typed an IP address   | PERSONAL_ACCESS | ADDRESS          | FIELD_OUTSIDE_PURPOSE
            a job sees no cabinet        | PERSONAL_ACCESS | EMAIL            | NOT_FOR_THIS_ROLE
            """)
    void refusesAndRecordsIt(String story, Purpose purpose, String fields, Opened.Reason reason) {
        refuses(persons.kept(Map.of(FieldCode.SURNAME, "A")), purpose, fields, reason);
    }

    @Test
    @Obligation("CON-05")
    void refusesFromTheInstantOfWithdrawal() {
        var subject = persons.consenting(Scope.ACCOUNT, Scope.MAILING);
        persons.keep(subject, Map.of(FieldCode.SURNAME, "A"));
        var reading = reading(subject, Purpose.ADVERTISING, "EMAIL");
        assertThat(vault.open(reading)).isInstanceOf(Opened.Values.class);
        consents.withdraw(subject, Scope.MAILING, TESTER);
        refuses(subject, Purpose.ADVERTISING, "EMAIL", Opened.Reason.CONSENT_WITHDRAWN);
        assertThat(vault.open(reading(subject, Purpose.ACCOUNT, "SURNAME"))).isInstanceOf(Opened.Values.class);
    }

    @Test
    void refusesAfterTheTermOfTheConsent() {
        var subject = persons.kept(Map.of(FieldCode.SURNAME, "A"));
        owner.sql("update consent.consent set given_at = now() - interval '2 days', until = now() - interval '1 day'"
                + " where subject = '" + subject + "'");
        refuses(subject, Purpose.ACCOUNT, "SURNAME", Opened.Reason.CONSENT_EXPIRED);
    }

    @Test
    void refusesASubjectItDoesNotKnow() {
        refuses(SubjectId.random(), Purpose.ACCOUNT, "SURNAME", Opened.Reason.NO_SUCH_SUBJECT);
        refuses(persons.consenting(Scope.ACCOUNT), Purpose.ACCOUNT, "SURNAME", Opened.Reason.NO_SUCH_SUBJECT);
    }

    private void refuses(SubjectId subject, Purpose purpose, String fields, Opened.Reason reason) {
        assertThat(vault.open(reading(subject, purpose, fields))).isEqualTo(new Opened.Refused(reason));
        var fact = ledger.about(subject, 1, 0).getFirst().fact();
        assertThat(fact.deed()).isEqualTo("vault.refused");
        assertThat(fact.codes())
                .containsEntry("reason", reason.code())
                .containsEntry("purpose", purpose.code())
                .containsKey("fields");
    }

    private static Reading reading(SubjectId subject, Purpose purpose, String fields) {
        var codes = Arrays.stream(fields.split(" ")).map(FieldCode::valueOf).collect(Collectors.toSet());
        return new Reading(subject, purpose, codes, TESTER);
    }
}
