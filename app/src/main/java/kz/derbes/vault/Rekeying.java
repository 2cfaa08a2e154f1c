package kz.derbes.vault;

import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Takes a field away so that it stays away: what remains is sealed again under a key of the next generation, and the
 * wrapped key that opened the field is gone. An old copy of the value does not open with what the vault holds now.
 */
@Component
class Rekeying {
    private final PersonRows persons;
    private final ValueRows values;
    private final LookUpRows lookUps;
    private final TraceRows traces;
    private final SealedTextRows texts;
    private final VaultKeys keys;
    private final Damages damages;

    Rekeying(
            PersonRows persons,
            ValueRows values,
            LookUpRows lookUps,
            TraceRows traces,
            SealedTextRows texts,
            VaultKeys keys,
            Damages damages) {
        this.persons = persons;
        this.values = values;
        this.lookUps = lookUps;
        this.traces = traces;
        this.texts = texts;
        this.keys = keys;
        this.damages = damages;
    }

    /**
     * Removes the field in the caller's transaction, which holds the person; false when it was not there.
     *
     * @throws DamagedException when something that remains does not open
     */
    boolean without(SubjectId subject, FieldCode field) {
        lookUps.delete(subject, field);
        traces.remove(subject, field);
        if (!values.delete(subject, field)) return false;
        try {
            rekey(subject);
        } catch (DamagedException e) {
            damages.note(e);
            throw e;
        }
        return true;
    }

    /** Removes all but these fields, with every trace by which the person is found; what remains has a new key. */
    int allBut(SubjectId subject, Set<FieldCode> fields) {
        lookUps.deleteAll(subject);
        traces.deleteAll(subject);
        texts.deleteAll(subject);
        int gone = values.deleteAllBut(subject, fields);
        rekey(subject);
        return gone;
    }

    private void rekey(SubjectId subject) {
        try (var old = persons.key(subject).orElseThrow();
                var next = keys.fresh(subject, old.generation() + 1)) {
            var again = new EnumMap<FieldCode, byte[]>(FieldCode.class);
            for (var value : values.sealed(subject).entrySet())
                again.put(value.getKey(), old.resealed(value.getKey(), value.getValue(), next));
            values.reseal(subject, again);
            texts.reseal(subject, old, next);
            persons.replace(subject, next);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be sealed again", e);
        }
    }
}
