package kz.derbes.payment;

import java.util.List;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Held money that somebody should look at before it is taken by itself. */
@Component
class LookAgenda extends FinanceAgenda {
    private static final String KIND = "payment-look";
    private static final String PAGE = "/console/payments";
    private final CareRows rows;

    LookAgenda(CareRows rows) {
        super(KIND, PAGE);
        this.rows = rows;
    }

    @Override
    protected List<Task> tasks(int limit) {
        return rows.waiting(limit).stream()
                .map(it -> new Task(KIND, PAGE + "/" + it.id(), it.number(), until(it)))
                .toList();
    }

    private static java.time.Instant until(Attempt it) {
        var care = it.care();
        return care == null || care.until() == null ? it.until() : care.until();
    }
}
