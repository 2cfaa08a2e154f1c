package kz.derbes.visit;

import jakarta.annotation.PreDestroy;
import kz.derbes.groupcommit.FullException;
import kz.derbes.groupcommit.GroupCommit;
import kz.derbes.groupcommit.Limits;
import kz.derbes.groupcommit.WriteFailedException;
import kz.derbes.groupcommit.Writer;
import kz.derbes.visit.core.View;
import org.springframework.stereotype.Component;

/** Where views wait for the disk; a view is taken in only when it is durable. */
@Component
class Intake {
    private static final System.Logger LOG = System.getLogger(Intake.class.getName());
    private final GroupCommit<View, Boolean> gathering;

    /** The writer may be any place that makes views durable before it returns: today the room's own tables. */
    Intake(Writer<View, Boolean> writer, VisitSettings settings) {
        gathering = new GroupCommit<>("visit", new Limits(settings.waiting(), settings.batch(), 1), writer);
    }

    /** True once the view is durable; false when too many wait or the write failed, and the view may come again. */
    boolean take(View view) {
        try {
            return gathering.submit(view);
        } catch (FullException e) {
            return false;
        } catch (WriteFailedException e) {
            LOG.log(System.Logger.Level.WARNING, "a hit was not written: {0}", String.valueOf(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        gathering.close();
    }
}
