package kz.derbes.consent;

import java.util.List;
import kz.derbes.law.Actor;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.policy.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consents of subjects and visitors, each tied to the exact text that was shown. */
@Service
public class Consents {

    /** Records an express consent in the caller's transaction; an earlier live one of the same scope is replaced. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent give(Party party, Wording shown, Actor actor, String channel) {
        throw new IllegalStateException("consent is not built: " + party + shown + actor + channel);
    }

    /** Ends a consent at once; false when none was alive. Publishes {@code ConsentWithdrawn}. */
    @Transactional
    public boolean withdraw(Party party, Scope scope, Actor actor) {
        throw new IllegalStateException("consent is not built: " + party + scope + actor);
    }

    public Permission permission(Party party, Scope scope) {
        return permissions(List.of(new Asked(party, scope))).getFirst();
    }

    /** Answers many questions with one statement, in their order, in the caller's transaction when there is one. */
    public List<Permission> permissions(List<Asked> asked) {
        throw new IllegalStateException("consent is not built: " + asked);
    }

    /** Every consent of the party, newest first. */
    public List<Consent> of(Party party) {
        throw new IllegalStateException("consent is not built: " + party);
    }

    /** A question: may this be done with this party's data. */
    public record Asked(Party party, Scope scope) {}
}
