package kz.derbes.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom deeds have touched, person by person in the order of their numbers, however many there are. */
@Service
public class Footprints {
    private final FootprintRows rows;

    Footprints(FootprintRows rows) {
        this.rows = rows;
    }

    /** Tells each person the trail leads to, once, with all fields its deeds name; within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Trail trail, Consumer<Touched> each) {
        var joining = new Joining(each);
        rows.touched(trail, joining::add);
        joining.end();
    }

    /**
     * Tells each fact of these deeds about anybody up to an instant, person by person and in order; within the caller's
     * transaction.
     *
     * @param deeds names of deeds, or rooms, as in {@link Trail}
     * @param span its beginning divides what is told from before and from within
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retell(List<String> deeds, Span span, Consumer<Told> each) {
        rows.told(deeds, span, each);
    }

    /** Joins lines about the same person that follow each other. */
    private static final class Joining {
        private final Consumer<Touched> each;
        private @Nullable SubjectId subject;
        private Set<FieldCode> fields = EnumSet.noneOf(FieldCode.class);

        Joining(Consumer<Touched> each) {
            this.each = each;
        }

        void add(Touched line) {
            if (!line.subject().equals(subject)) {
                end();
                subject = line.subject();
                fields = EnumSet.noneOf(FieldCode.class);
            }
            fields.addAll(line.fields());
        }

        void end() {
            if (subject != null) each.accept(new Touched(subject, fields));
            subject = null;
        }
    }
}
