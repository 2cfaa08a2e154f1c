package kz.derbes.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.Party;
import kz.derbes.law.VisitorId;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.ledger.FactId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives, replaces and withdraws consents again: the fact of a consent holds every column of its row. */
@Component
class ConsentReplay implements Replayed {
    private final ConsentRows rows;
    private final ApplicationEventPublisher events;

    ConsentReplay(ConsentRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("consent.given", "consent.withdrawn");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        return deed.name().equals("consent.given") ? give(deed) : withdraw(deed);
    }

    /** A person of whom the copy knows no consent was admitted after it was made and is lost. */
    private Outcome give(Deed deed) {
        var consent = consent(deed);
        if (rows.find(consent.id()).isPresent()) return Outcome.KNOWN;
        if (deed.subject() != null && rows.of(consent.party()).isEmpty()) return Outcome.LOST;
        rows.end(consent.party(), consent.scope(), deed.at(), "replaced");
        return rows.add(List.of(consent)).isEmpty() ? Outcome.LOST : Outcome.DONE;
    }

    private Outcome withdraw(Deed deed) {
        var id = UUID.fromString(deed.code("consent"));
        if (!rows.withdraw(id, deed.at())) return Outcome.KNOWN;
        events.publishEvent(new ConsentWithdrawn(id, party(deed).value(), Scopes.of(deed.code("scope"))));
        return Outcome.DONE;
    }

    private static Consent consent(Deed deed) {
        return new Consent(
                UUID.fromString(deed.code("consent")),
                party(deed),
                Scopes.of(deed.code("scope")),
                deed.code("wording"),
                Integer.parseInt(deed.code("edition")),
                Language.of(deed.code("language")).orElseThrow(),
                deed.code("channel"),
                deed.at(),
                Instant.parse(deed.code("until")),
                null,
                null,
                new FactId(deed.fact()));
    }

    private static Party party(Deed deed) {
        var subject = deed.subject();
        return subject == null ? VisitorId.parse(deed.code("visitor")) : subject;
    }
}
