package kz.derbes.payment.books;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Differences that nobody has explained; one should not outlive a working week. */
@Component("paymentBooksAgenda")
class BooksAgenda implements Agenda {
    private static final String KIND = "payment-difference";
    private static final String PAGE = "/console/payments/reconciliation";
    private static final Duration TERM = Duration.ofDays(7);
    private static final int MOST = 1_000;
    private static final int SHOWN = 12;
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.FINANCE);
    private final DifferenceRows rows;

    BooksAgenda(DifferenceRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "payment";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        if (!WORKERS.contains(role)) return List.of();
        return rows.list(true, limit, 0).stream()
                .map(it -> new Task(
                        KIND,
                        PAGE,
                        it.reference()
                                .substring(0, Math.min(SHOWN, it.reference().length())),
                        it.foundAt().plus(TERM)))
                .toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        var dues = open(role, MOST).stream().map(Task::due).toList();
        if (dues.isEmpty()) return List.of();
        long overdue = dues.stream().filter(it -> it.isBefore(now)).count();
        long early = dues.stream().filter(it -> it.isBefore(soon)).count();
        return List.of(new Count(KIND, PAGE, dues.size(), early - overdue, overdue));
    }
}
