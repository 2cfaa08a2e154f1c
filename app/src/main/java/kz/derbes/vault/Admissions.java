package kz.derbes.vault;

import kz.derbes.groupcommit.GroupCommit;
import kz.derbes.groupcommit.NothingWrittenException;
import kz.derbes.groupcommit.WriteFailedException;
import org.springframework.stereotype.Component;

/** New people on their way to being durable, gathered so that one commit serves many. */
@Component
class Admissions implements AutoCloseable {
    private final GroupCommit<AdmissionBatch.Item, AdmissionBatch.Answer> gathered;
    private final Safe safe;

    Admissions(AdmissionBatch batch, Safe safe, VaultSettings settings) {
        gathered = new GroupCommit<>("vault-admit", settings.vault().limits(), batch);
        this.safe = safe;
    }

    /** Seals in the caller's thread and waits for the commit. */
    void admit(Admission admission) {
        var arrival = safe.arrival(admission.subject(), admission.typed());
        if (answer(new AdmissionBatch.Item(admission, arrival)) == AdmissionBatch.Answer.TAKEN)
            throw new TakenException();
    }

    private AdmissionBatch.Answer answer(AdmissionBatch.Item item) {
        try {
            return gathered.submit(item);
        } catch (WriteFailedException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a person was admitted", e);
        }
    }

    /** What the caller would have seen without the gathering. */
    private static RuntimeException cause(WriteFailedException failed) {
        var cause =
                failed.getCause() instanceof NothingWrittenException nothing ? nothing.getCause() : failed.getCause();
        return cause instanceof RuntimeException runtime ? runtime : failed;
    }

    @Override
    public void close() {
        gathered.close();
    }
}
