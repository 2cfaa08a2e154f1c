package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/** Somebody at the door of the vault: key wrapped, values sealed, contacts indexed; nothing readable any more. */
final class Arrival {
    private final SubjectId subject;
    private final byte[] wrappedKey;
    private final Map<FieldCode, byte[]> sealed;
    private final List<IndexEntry> indices;
    private final Map<Long, List<Long>> marks;

    Arrival(
            SubjectId subject,
            byte[] wrappedKey,
            Map<FieldCode, byte[]> sealed,
            List<IndexEntry> indices,
            Map<Long, List<Long>> marks) {
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

    List<IndexEntry> indices() {
        return indices;
    }

    /** By which staff find them, in the table of {@link Traces}, for each key of the index. */
    Map<Long, List<Long>> marks() {
        return marks;
    }

    /** Whether so many are all the entries that were to be indexed. */
    boolean isWhole(int indexed) {
        return indexed == indices.size();
    }
}
