package kz.derbes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.disclosure.Release.Reason;
import kz.derbes.disclosure.Release.Refused;
import kz.derbes.disclosure.Release.Released;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@RoomTest
@TestPropertySource(
        properties = {
            "derbes.disclosure.recipients.mail-relay.country=KZ",
            "derbes.disclosure.recipients.carrier.country=DE"
        })
class DisclosuresRoomTests {
    private SubjectId aigul = SubjectId.random();
    private String email = "";

    @Autowired
    Disclosures disclosures;

    @Autowired
    DisclosureHolder holder;

    @Autowired
    Consents consents;

    @Autowired
    Policies policies;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void meetSomebodyNew() {
        aigul = SubjectId.random();
        email = "a" + UUID.randomUUID() + "@example.kz";
        var actor = Actor.subject(aigul);
        var shown = policies.wording(Scope.ACCOUNT, Language.KK);
        transaction.executeWithoutResult(it -> {
            consents.give(aigul, shown, actor, "registration");
            vault.keep(
                    aigul,
                    Purpose.ACCOUNT,
                    Map.of(FieldCode.EMAIL, email, FieldCode.GIVEN_NAME, "Айгүл", FieldCode.SURNAME, "Әлиева"),
                    actor);
        });
    }

    @Test
    @Obligation({"OPR-06", "6.3.2", "CON-07"})
    void writesEachPassingDownWithItsGroundAndNotItsValues() {
        var release = (Released) release(Recipient.MAIL_RELAY, Purpose.FEEDBACK, FieldCode.EMAIL, FieldCode.GIVEN_NAME);
        assertThat(release.fields()).containsOnlyKeys(FieldCode.EMAIL, FieldCode.GIVEN_NAME);
        assertThat(release.fields().values()).anyMatch(it -> it.reveal().equals(email));

        var passing = disclosures.of(aigul, 10, 0).getFirst();
        assertThat(passing.recipient()).isEqualTo("mail-relay");
        assertThat(passing.country()).isEqualTo("KZ");
        assertThat(passing.fields()).containsExactly("given-name", "email");
        assertThat(passing.consent()).isEqualTo(consents.live(aigul).getFirst().id());
        var fact = ledger.about(aigul, 1, 0).getFirst();
        assertThat(fact.id()).isEqualTo(passing.fact());
        assertThat(fact.fact().deed()).isEqualTo("disclosure.released");
        assertThat(fact.fact().codes())
                .containsEntry("transfer", passing.id().toString())
                .containsEntry("fields", "given-name+email");
        var text = jdbc.sql("select string_agg(t::text, ' ') from disclosure.transfer t")
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(text).doesNotContain(email, "Айгүл");
    }

    @Test
    void staysOnRecordWhenTheCallersDeedIsUndone() {
        transaction.executeWithoutResult(it -> {
            release(Recipient.MAIL_RELAY, Purpose.FEEDBACK, FieldCode.EMAIL);
            it.setRollbackOnly();
        });
        assertThat(disclosures.of(aigul, 10, 0)).hasSize(1);
    }

    @Test
    @Obligation({"CON-07", "6.3.2"})
    void handsNothingToSomebodyWhoIsNotDeclared() {
        refuses(Reason.RECIPIENT_NOT_DECLARED, Recipient.PAYMENT_PROVIDER, Purpose.FEEDBACK);
    }

    @Test
    @Obligation("RET-09")
    void handsNothingAbroad() {
        refuses(Reason.PLACE_NOT_ALLOWED, Recipient.CARRIER, Purpose.FEEDBACK);
    }

    @Test
    @Obligation({"CON-15", "4.1.8"})
    void handsNothingOutForAPurposeNobodyAllowed() {
        refuses(Reason.NO_PERMISSION, Recipient.MAIL_RELAY, Purpose.ADVERTISING);
    }

    @Test
    @Obligation("CON-12")
    void handsNothingOutAfterAWithdrawal() {
        consents.withdraw(aigul, Scope.ACCOUNT, Actor.subject(aigul));
        refuses(Reason.NO_PERMISSION, Recipient.MAIL_RELAY, Purpose.FEEDBACK);
    }

    @Test
    @Obligation("CON-08")
    void handsOutNoFieldOutsideThePurpose() {
        assertThat(release(Recipient.MAIL_RELAY, Purpose.IDENTIFICATION, FieldCode.SURNAME))
                .isEqualTo(new Refused(Reason.NO_PERMISSION));
    }

    @Test
    void hasNothingToSendOfAnEmptyField() {
        assertThat(release(Recipient.MAIL_RELAY, Purpose.FEEDBACK, FieldCode.PHONE))
                .isEqualTo(new Refused(Reason.NOTHING_TO_SEND));
    }

    @Test
    @Obligation("RET-06")
    void keepsTheRegisterForItsTermAfterTheRelationAndNoLonger() {
        release(Recipient.MAIL_RELAY, Purpose.FEEDBACK, FieldCode.EMAIL);
        var erased = holder.erase(aigul);
        assertThat(holder.erase(aigul)).isEqualTo(erased);
        var until = erased.kept().getFirst().until();
        holder.sweep(until.minusSeconds(1), Set.of());
        assertThat(holder.show(aigul).rows()).hasSize(1);
        holder.sweep(until.plusSeconds(1), Set.of());
        assertThat(holder.show(aigul).rows()).isEmpty();
    }

    private void refuses(Reason reason, Recipient recipient, Purpose purpose) {
        assertThat(release(recipient, purpose, FieldCode.EMAIL)).isEqualTo(new Refused(reason));
        assertThat(disclosures.of(aigul, 10, 0)).isEmpty();
        var fact = ledger.about(aigul, 1, 0).getFirst().fact();
        assertThat(fact.deed()).isEqualTo("disclosure.refused");
        assertThat(fact.codes()).containsEntry("reason", reason.code());
    }

    private Release release(Recipient recipient, Purpose purpose, FieldCode... fields) {
        return disclosures.release(new Transfer(aigul, recipient, purpose, Set.of(fields), Actor.system("test")));
    }
}
