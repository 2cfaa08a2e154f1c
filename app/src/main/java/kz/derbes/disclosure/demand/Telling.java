package kz.derbes.disclosure.demand;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.letter.Notices;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what left about them, when their time has come, and lets go of packages that nobody took. Each is told in
 * the transaction that writes down that they were; those who are blocked are told when the block ends.
 */
@Component
class Telling {
    private static final int AT_ONCE = 100;
    private static final Duration UNTAKEN = Duration.ofDays(3);
    private static final Actor JOB = Actor.system("disclosure.telling");

    private final SoughtRows people;
    private final PackageRows packages;
    private final ObjectProvider<Notices> notices;
    private final Blocks blocks;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(
            SoughtRows people,
            PackageRows packages,
            ObjectProvider<Notices> notices,
            Blocks blocks,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.packages = packages;
        this.notices = notices;
        this.blocks = blocks;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    void round() {
        transaction.executeWithoutResult(
                status -> packages.dropMadeBefore(clock.instant().minus(UNTAKEN)));
        var post = notices.getIfAvailable();
        if (post != null) transaction.executeWithoutResult(status -> tellAll(post));
    }

    private void tellAll(Notices post) {
        people.claimDue(clock.instant(), blocks.subjects(), AT_ONCE).forEach(it -> tell(post, it));
    }

    private void tell(Notices post, SoughtRows.Due due) {
        var codes = Map.of("demand", due.demand().toString(), "number", due.number());
        if (!post.tell(due.subject(), "disclosed", Map.of("number", due.number()))) {
            people.tellNobody(due.demand(), due.subject());
            return;
        }
        people.told(due.demand(), due.subject(), clock.instant());
        ledger.record(Fact.of("disclosure.told", due.subject(), JOB, codes));
    }
}
