package kz.derbes.risk.rule;

import java.util.List;
import java.util.Set;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;

/**
 * One line of a rule text.
 *
 * @param when all of them have to hold
 */
record Rule(String name, Set<Occasion> on, List<Condition> when, Consequence then, Reason reason) {

    boolean holds(Occasion occasion, Features features) {
        if (!on.contains(occasion)) return false;
        for (int i = 0; i < when.size(); i++) if (!when.get(i).holds(features)) return false;
        return true;
    }
}
