package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a value of a person can be kept, read, looked up and forgotten. */
@Service
public class Vault {

    /**
     * Keeps typed values, in the caller's transaction, under a consent that lives in it; a new subject gets a key. A
     * changed e-mail or phone loses its confirmation.
     *
     * @throws TakenException when the e-mail belongs to another subject; the caller's transaction is then lost
     * @throws IllegalStateException without a live consent for the purpose, or for a field outside it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SubjectId subject, Purpose purpose, Map<FieldCode, String> typed, Actor actor) {
        throw new IllegalStateException("vault is not built: " + subject + purpose + typed.keySet() + actor);
    }

    /** Opens fields; the reading, or its refusal, is durable before this returns. Joins no transaction of the caller. */
    public Opened open(Reading reading) {
        throw new IllegalStateException("vault is not built: " + reading);
    }

    /** Finds the subject who gave this e-mail or phone, in any spelling that normalises alike; recorded when found. */
    public Optional<SubjectId> find(FieldCode field, String typed, Purpose purpose, Actor actor) {
        throw new IllegalStateException("vault is not built: " + field + typed.length() + purpose + actor);
    }

    /** Marks a contact as confirmed by a code sent to it; nothing is claimed about the other fields (conflict C15). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(SubjectId subject, FieldCode field, Actor actor) {
        throw new IllegalStateException("vault is not built: " + subject + field + actor);
    }

    public List<FieldStatus> statuses(SubjectId subject) {
        throw new IllegalStateException("vault is not built: " + subject);
    }

    /** Removes one field; false when it was not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(SubjectId subject, FieldCode field, Actor actor) {
        throw new IllegalStateException("vault is not built: " + subject + field + actor);
    }

    /** Destroys the person's key, values and look-up rows; the ledger keeps only the number. Cannot be undone. */
    @Transactional
    public void forget(SubjectId subject, Actor actor) {
        throw new IllegalStateException("vault is not built: " + subject + actor);
    }
}
