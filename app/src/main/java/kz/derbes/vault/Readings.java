package kz.derbes.vault;

import java.util.Optional;
import kz.derbes.groupcommit.GroupCommit;
import kz.derbes.groupcommit.Limits;
import kz.derbes.groupcommit.WriteFailedException;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.ShutException;
import org.springframework.stereotype.Component;

/** Readings and searches on their way to being durable, each kind gathered by itself. */
@Component
class Readings implements AutoCloseable {
    private final GroupCommit<Reading, Found> readings;
    private final GroupCommit<Search, Optional<SubjectId>> searches;

    Readings(ReadingBatch readings, SearchBatch searches, VaultSettings settings) {
        Limits limits = settings.vault().limits();
        this.readings = new GroupCommit<>("vault-open", limits, readings);
        this.searches = new GroupCommit<>("vault-find", new Limits(limits.waiting(), limits.batch(), 1), searches);
    }

    Found read(Reading reading) {
        return await(() -> readings.submit(reading));
    }

    Optional<SubjectId> search(Search search) {
        return await(() -> searches.submit(search));
    }

    @Override
    public void close() {
        readings.close();
        searches.close();
    }

    private static <R> R await(Submission<R> submission) {
        try {
            return submission.result();
        } catch (WriteFailedException e) {
            if (e.getCause() instanceof ShutException) throw new ShutException();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a reading was recorded", e);
        }
    }

    private interface Submission<R> {
        R result() throws InterruptedException;
    }
}
