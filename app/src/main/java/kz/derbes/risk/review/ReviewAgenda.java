package kz.derbes.risk.review;

import java.time.Instant;
import java.util.List;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Open reviews as work with a clock. */
@Component
class ReviewAgenda implements Agenda {
    private static final String KIND = "risk-review";
    private static final String PATH = "/console/risk";
    private static final int SHOWN = 8;
    private final Reviews reviews;

    ReviewAgenda(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String room() {
        return "risk";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        var occasions = Judges.occasions(role);
        if (occasions.isEmpty()) return List.of();
        return reviews.open(occasions, limit, 0).stream()
                .map(it -> new Task(KIND, PATH + "/review/" + it.id(), number(it), it.dueAt()))
                .toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        var occasions = Judges.occasions(role);
        if (occasions.isEmpty()) return List.of();
        long open = reviews.countOpen(occasions, Instant.parse("9999-01-01T00:00:00Z"));
        long overdue = reviews.countOpen(occasions, now);
        return List.of(new Count(KIND, PATH, open, reviews.countOpen(occasions, soon) - overdue, overdue));
    }

    private static String number(Review it) {
        return it.id().toString().substring(0, SHOWN);
    }
}
