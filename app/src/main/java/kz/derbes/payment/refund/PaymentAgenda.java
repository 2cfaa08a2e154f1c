package kz.derbes.payment.refund;

import java.time.Duration;
import java.util.List;
import kz.derbes.law.agenda.Task;
import kz.derbes.payment.FinanceAgenda;
import org.springframework.stereotype.Component;

/** Refunds that only a hand can finish; a buyer should have the money within ten days. */
@Component
class PaymentAgenda extends FinanceAgenda {
    private static final String KIND = "payment-refund";
    private static final String PAGE = "/console/payments";
    private static final Duration TERM = Duration.ofDays(10);
    private final RefundRows rows;

    PaymentAgenda(RefundRows rows) {
        super(KIND, PAGE);
        this.rows = rows;
    }

    @Override
    protected List<Task> tasks(int limit) {
        return rows.byHand(limit).stream()
                .map(it -> new Task(
                        KIND,
                        it.attempt() == null ? PAGE : PAGE + "/" + it.attempt(),
                        it.id().toString().substring(0, 8),
                        it.askedAt().plus(TERM)))
                .toList();
    }
}
