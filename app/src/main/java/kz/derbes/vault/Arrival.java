package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/** Somebody at the door of the vault: key wrapped, values sealed, contacts indexed; nothing readable any more. */
final class Arrival {
    private final SubjectId subject;
    private final byte[] wrappedKey;
    private final Map<FieldCode, byte[]> sealed;
    private final Map<FieldCode, byte[]> indices;
    private final List<Long> marks;

    Arrival(
            SubjectId subject,
            byte[] wrappedKey,
            Map<FieldCode, byte[]> sealed,
            Map<FieldCode, byte[]> indices,
            List<Long> marks) {
        this.subject = subject;
        this.wrappedKey = wrappedKey;
        this.sealed = sealed;
        this.indices = indices;
        this.marks = marks;
    }

    SubjectId subject() {
        return subject;
    }

    byte[] wrappedKey() {
        return wrappedKey;
    }

    Map<FieldCode, byte[]> sealed() {
        return sealed;
    }

    Map<FieldCode, byte[]> indices() {
        return indices;
    }

    /** By which staff find them, in the table of {@link Traces}. */
    List<Long> marks() {
        return marks;
    }

    /** Whether these are all the contacts that were to be indexed. */
    boolean isWhole(Set<FieldCode> indexed) {
        return indexed.containsAll(indices.keySet());
    }
}
