package kz.derbes.law.holding;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.law.SubjectId;

/** Whose data stands still while a check lasts: not collected, changed, used, passed on or destroyed (6.3.4, RGT-03). */
public interface Blocks {

    /** Whether anything of the person is blocked now. */
    boolean isBlocked(SubjectId subject);

    /** Who of these is blocked now. */
    default Set<SubjectId> among(Collection<SubjectId> some) {
        return some.stream().filter(this::isBlocked).collect(Collectors.toSet());
    }

    /** Everybody of whom anything is blocked now. */
    Set<SubjectId> subjects();
}
