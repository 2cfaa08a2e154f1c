package kz.derbes.request;

import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Holds;
import org.springframework.stereotype.Component;

/**
 * A claim holds the data of its person until it is over (clause 8.3). No sweep takes anybody either who waits for an answer
 * to a request made without signing in, such as somebody who registered and never confirmed.
 */
@Component
class RequestHolds implements Holds {
    private final MatterRows rows;

    RequestHolds(MatterRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isHeld(SubjectId subject) {
        return !rows.lastingClaims(subject).isEmpty();
    }

    @Override
    public Set<SubjectId> subjects() {
        return rows.claimants();
    }
}
