package kz.derbes.risk.judging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;

/** What was decided about a person, for the person and for who reviews it. */
@Service
public class Decisions {
    private final DecidedRows rows;

    Decisions(DecidedRows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    public List<Decision> of(SubjectId subject, int most) {
        return rows.of(subject, most);
    }

    /** One of them; empty once its term is over. */
    public Optional<Decision> find(SubjectId subject, UUID id) {
        return rows.find(subject, id);
    }
}
