package kz.derbes.risk.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long reviews are kept, with the words of their objections. */
@Component
public class ReviewKeeping {
    private static final int AT_ONCE = 1_000;
    private static final int ALL = Integer.MAX_VALUE;
    private final ReviewRows rows;
    private final Texts texts;

    ReviewKeeping(ReviewRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** Removes every review of a person in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(SubjectId subject) {
        return rows.of(subject, ALL).stream().mapToInt(this::remove).sum();
    }

    /** Removes those that are over and were opened before then; an open one outlives its term. */
    @Transactional
    public int sweep(Instant before, Set<SubjectId> spared) {
        int removed = 0;
        List<Review> some;
        do {
            some = rows.outlived(before, spared, AT_ONCE);
            removed += some.stream().mapToInt(this::remove).sum();
        } while (some.size() == AT_ONCE);
        return removed;
    }

    /** How many of them there are. */
    public long due(Instant before, Set<SubjectId> spared) {
        return rows.countOutlived(before, spared);
    }

    private int remove(Review it) {
        var words = it.objection();
        if (words != null) texts.remove(it.subject(), Set.of(words));
        return rows.remove(it);
    }
}
