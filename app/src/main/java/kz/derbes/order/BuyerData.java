package kz.derbes.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.disclosure.Release;
import kz.derbes.disclosure.Transfer;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Private;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;

/** Who buys and where it goes: kept in the vault for the payment purpose alone (clause 4.1.7), read with a reason on record. */
@Service
public class BuyerData {
    /** What a delivery needs. */
    public static final List<FieldCode> DELIVERY =
            List.of(FieldCode.GIVEN_NAME, FieldCode.SURNAME, FieldCode.PHONE, FieldCode.RESIDENCE);

    private final Consents consents;
    private final Vault vault;
    private final Disclosures disclosures;

    BuyerData(Consents consents, Vault vault, Disclosures disclosures) {
        this.consents = consents;
        this.vault = vault;
        this.disclosures = disclosures;
    }

    /** Consent first, then the values; of an account only what differs from what is kept (conflict C1). */
    void keep(Wish wish, SubjectId subject, Actor actor) {
        boolean lives = consents.permission(subject, Scope.PAYMENT) instanceof Permission.Granted;
        if (!lives) consents.give(subject, wish.shown(), actor, "checkout");
        if (wish.account() == null) vault.keepUnlisted(subject, Purpose.PAYMENT, wish.typed(), actor);
        else vault.keep(subject, Purpose.PAYMENT, wish.typed(), actor);
    }

    /** What is known of an account holder, to fill in the form for them; theirs alone to see. */
    public Map<FieldCode, String> known(SubjectId subject) {
        var reading = new Reading(subject, Purpose.PERSONAL_ACCESS, Set.copyOf(DELIVERY), Actor.subject(subject));
        return vault.open(reading) instanceof Opened.Values values ? revealed(values.fields()) : Map.of();
    }

    /** What of it was typed differently. */
    public static Map<FieldCode, String> differing(Map<FieldCode, String> typed, Map<FieldCode, String> known) {
        var differing = new HashMap<>(typed);
        differing.entrySet().removeIf(it -> it.getValue().equals(known.get(it.getKey())));
        return differing;
    }

    /** Opens the delivery data for a member of staff who says why; the refusal is a code. */
    public Opened open(Member member, SubjectId subject, String reason) {
        return vault.open(Reading.by(member, subject, Purpose.PAYMENT, Set.copyOf(DELIVERY), reason, false));
    }

    /**
     * What the carrier is handed: entered in the register of transfers before it is shown, and only with the buyer's permission for
     * the carrier (6.3.2, OPR-06).
     */
    public Release label(SubjectId subject) {
        return disclosures.release(new Transfer(
                subject, Recipient.CARRIER, Purpose.PAYMENT, Set.copyOf(DELIVERY), Actor.system("order.carrier")));
    }

    /** Whether the consent lives on which the order stands. */
    public Optional<Permission.Granted> consent(SubjectId subject) {
        return consents.permission(subject, Scope.PAYMENT) instanceof Permission.Granted granted
                ? Optional.of(granted)
                : Optional.empty();
    }

    private static Map<FieldCode, String> revealed(Map<FieldCode, Private> fields) {
        var revealed = new HashMap<FieldCode, String>();
        fields.forEach((field, value) -> revealed.put(field, value.reveal()));
        return revealed;
    }
}
