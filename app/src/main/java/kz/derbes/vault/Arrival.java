package kz.derbes.vault;

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

    Arrival(SubjectId subject, byte[] wrappedKey, Map<FieldCode, byte[]> sealed, Map<FieldCode, byte[]> indices) {
        this.subject = subject;
        this.wrappedKey = wrappedKey;
        this.sealed = sealed;
        this.indices = indices;
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

    /** Whether these are all the contacts that were to be indexed. */
    boolean isWhole(Set<FieldCode> indexed) {
        return indexed.containsAll(indices.keySet());
    }
}
