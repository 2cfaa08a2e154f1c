package kz.derbes.ads.book;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Member;
import org.springframework.stereotype.Component;

/** The steps that campaigns and advertisements take alike: written down, told to the ledger and to the market. */
@Component("adSteps")
class Steps {
    private final WorkRows rows;
    private final Acts acts;
    private final Clock clock;

    Steps(WorkRows rows, Acts acts, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    /** Takes a step that is allowed. */
    Told take(Work work, String state, String deed, Member member) {
        become(work, state);
        record(deed, work.what(), work.id(), member);
        acts.changedMarket();
        return Told.DONE;
    }

    /** Takes a step as a part of another one's, which is told for both. */
    void become(Work work, String state) {
        rows.state(work, state, clock.instant());
    }

    void submitted(Work work, Member member) {
        rows.submitted(work, member.actor().toString(), clock.instant());
    }

    void record(String deed, String kind, UUID id, Member member) {
        acts.record(deed, member, Map.of(kind, id.toString()));
    }
}
