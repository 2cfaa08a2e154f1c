package kz.derbes.payment.refund;

import kz.derbes.order.OrderCancelled;
import kz.derbes.order.RefundDue;
import kz.derbes.payment.Payments;
import kz.derbes.payment.Settling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears from the orders what has to go back; what is told twice goes once. */
@Component
class RefundListener {
    private final Refunds refunds;
    private final Payments payments;

    RefundListener(Refunds refunds, Payments payments) {
        this.refunds = refunds;
        this.payments = payments;
    }

    @ApplicationModuleListener
    void on(RefundDue due) {
        refunds.giveBack(due.order(), due.refund(), due.tiyn(), "order", Settling.ROOM);
    }

    /** What is held for the order is let go of by the caretaker, who finds that it is not wanted any more. */
    @ApplicationModuleListener
    void on(OrderCancelled cancelled) {
        payments.of(cancelled.order()).forEach(it -> payments.hurry(it.id()));
    }
}
