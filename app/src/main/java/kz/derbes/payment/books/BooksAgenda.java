package kz.derbes.payment.books;

import java.time.Duration;
import java.util.List;
import kz.derbes.law.agenda.Task;
import kz.derbes.payment.FinanceAgenda;
import org.springframework.stereotype.Component;

/** Differences that nobody has explained yet. */
@Component("paymentBooksAgenda")
class BooksAgenda extends FinanceAgenda {
    private static final String KIND = "payment-difference";
    private static final String PAGE = "/console/payments/reconciliation";
    private static final Duration TERM = Duration.ofDays(7);
    private static final int SHOWN = 12;
    private final DifferenceRows rows;

    BooksAgenda(DifferenceRows rows) {
        super(KIND, PAGE);
        this.rows = rows;
    }

    @Override
    protected List<Task> tasks(int limit) {
        return rows.list(true, limit, 0).stream()
                .map(it -> new Task(
                        KIND, PAGE, shortened(it.reference()), it.foundAt().plus(TERM)))
                .toList();
    }

    private static String shortened(String reference) {
        return reference.substring(0, Math.min(SHOWN, reference.length()));
    }
}
