package kz.derbes.payment.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Refunds that only a hand can finish; a buyer should have the money within ten days. */
@Component
class PaymentAgenda implements Agenda {
    private static final String KIND = "payment-refund";
    private static final String PAGE = "/console/payments";
    private static final Duration TERM = Duration.ofDays(10);
    private static final int MOST = 1_000;
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.FINANCE);
    private final RefundRows rows;

    PaymentAgenda(RefundRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "payment";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        if (!WORKERS.contains(role)) return List.of();
        return rows.byHand(limit).stream()
                .map(it -> new Task(
                        KIND,
                        it.attempt() == null ? PAGE : PAGE + "/" + it.attempt(),
                        it.id().toString().substring(0, 8),
                        it.askedAt().plus(TERM)))
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
