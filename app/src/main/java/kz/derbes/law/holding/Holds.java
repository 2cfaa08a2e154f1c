package kz.derbes.law.holding;

import java.util.Set;
import kz.derbes.law.SubjectId;

/** Whose data a dispute holds: used as before, destroyed by no sweep and no erasure until it ends (8.3, RGT-07). */
public interface Holds {

    /** Whether a dispute holds anything of the person now. */
    boolean isHeld(SubjectId subject);

    /** Everybody of whom a dispute holds anything now. */
    Set<SubjectId> subjects();

    /** A code of why: {@code claim}, or another that the pages have words for. */
    default String reason() {
        return "claim";
    }
}
