package kz.derbes.consent;

import kz.derbes.law.Actor;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.policy.Wording;

/**
 * An express act by which a party allows what a text asked for.
 *
 * @param channel where it took place, one of {@link Consents#CHANNELS}
 */
public record Giving(Party party, Wording shown, Actor actor, String channel) {

    /** What was allowed. */
    public Scope scope() {
        return shown.scope();
    }
}
