package kz.derbes.ads.show;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import kz.derbes.groupcommit.FullException;
import kz.derbes.groupcommit.GroupCommit;
import kz.derbes.groupcommit.Limits;
import kz.derbes.groupcommit.WriteFailedException;
import org.springframework.stereotype.Component;

/** Counts what happened to showings; it answers when the count is on the disk, or says why there is none. */
@Component("adCounting")
public class Counting {
    private static final System.Logger LOG = System.getLogger(Counting.class.getName());
    private final GroupCommit<Tell, Boolean> gathering;
    private final NotCounted refused;
    private final Clock clock;

    Counting(AdCountWriter writer, NotCounted refused, ShowSettings settings, Clock clock) {
        gathering = new GroupCommit<>("ads", new Limits(settings.waiting(), settings.batch(), 1), writer);
        this.refused = refused;
        this.clock = clock;
    }

    /** Empty once it is counted for good; otherwise why not, which is counted too. */
    public Optional<Invalid> count(Ticket ticket, Event event) {
        var now = clock.instant();
        if (ticket.at().plus(event.window()).isBefore(now)) return refuse(event, Invalid.TOO_LATE);
        try {
            return gathering.submit(new Tell(ticket, event)) ? Optional.empty() : refuse(event, Invalid.USED_ALREADY);
        } catch (FullException e) {
            return refuse(event, Invalid.OVERLOAD);
        } catch (WriteFailedException e) {
            LOG.log(System.Logger.Level.WARNING, "a count of ads was not written: {0}", String.valueOf(e.getCause()));
            return refuse(event, Invalid.OVERLOAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refuse(event, Invalid.OVERLOAD);
        }
    }

    Optional<Invalid> refuse(Event event, Invalid reason) {
        refused.add(event, reason);
        return Optional.of(reason);
    }

    @PreDestroy
    void close() {
        gathering.close();
    }
}
