package kz.derbes.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written permission for one recipient at the moment of need (clause 6.3.2, conflict C13): without it nothing leaves to
 * a carrier or a payment provider, whatever else the person consented to.
 */
@Service
public class Permits {
    /** Those who receive nothing without a permission of their own. */
    static final Set<Recipient> ASKED = Set.of(Recipient.CARRIER, Recipient.PAYMENT_PROVIDER);

    private static final String TERM = "consent.payment";
    private final PermitRows rows;
    private final Ledger ledger;
    private final Terms terms;
    private final Clock clock;

    Permits(PermitRows rows, Ledger ledger, Terms terms, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    /** A permission that lives. */
    public record Permit(Recipient recipient, Instant givenAt, Instant until) {}

    /**
     * Records a permission in the caller's transaction; an earlier one for the recipient is prolonged.
     *
     * @param wording SHA-256 of the text that was shown, lower-case hex
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allow(SubjectId subject, Recipient recipient, String wording, Actor actor) {
        if (!ASKED.contains(recipient)) throw new IllegalArgumentException("nobody is asked for " + recipient);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = terms.due(TERM, now);
        var codes = Map.of("recipient", recipient.code(), "wording", wording, "until", until.toString());
        var fact = ledger.record(Fact.of("disclosure.allowed", subject, actor, codes));
        rows.put(subject, recipient, wording, now, until, fact.value());
    }

    /** Ends a permission at once; false when none lived. */
    @Transactional
    public boolean withdraw(SubjectId subject, Recipient recipient, Actor actor) {
        if (!rows.remove(subject, recipient)) return false;
        ledger.recordSealed(Fact.of("disclosure.disallowed", subject, actor, Map.of("recipient", recipient.code())));
        return true;
    }

    /** Whether the person allows this recipient now. */
    public boolean isAllowed(SubjectId subject, Recipient recipient) {
        return !ASKED.contains(recipient) || of(subject).stream().anyMatch(it -> it.recipient() == recipient);
    }

    /** The permissions of a person that live now. */
    public List<Permit> of(SubjectId subject) {
        return rows.of(subject, clock.instant());
    }
}
