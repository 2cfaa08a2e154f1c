package kz.derbes.law.counting;

import java.util.List;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/** Everybody there is to count. */
public interface People {

    /** The next numbers in their order; empty when there are none after that one. */
    List<SubjectId> after(@Nullable SubjectId last, int most);
}
