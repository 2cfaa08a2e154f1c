package kz.derbes.payment.till;

import java.time.Clock;
import kz.derbes.payment.Chore;
import kz.derbes.payment.PaymentLetters;
import kz.derbes.payment.Payments;
import kz.derbes.payment.out.Till;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the register for what is owed; the register answers the same number with the same receipt, however often. */
@Component
@Order(3)
class ReceiptWork implements Chore {
    private final ReceiptRows rows;
    private final Till till;
    private final Payments payments;
    private final PaymentLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiptWork(
            ReceiptRows rows,
            Till till,
            Payments payments,
            PaymentLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.till = till;
        this.payments = payments;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean step() {
        if (!till.isThere()) return false;
        var claimed = rows.claim(clock.instant());
        claimed.ifPresent(this::ask);
        return claimed.isPresent();
    }

    private void ask(Receipt it) {
        var sheet = new Till.Sheet(it.id(), it.number(), it.refund(), it.tiyn(), rows.lines(it.id()));
        switch (till.print(sheet)) {
            case Till.Printed.Made(var sign, var register) -> given(it, sign, register);
            case Till.Printed.Refused(var code) -> rows.failed(it.id(), code);
            case Till.Printed.Lost _ -> {} // asked for again when its claim is over
        }
    }

    /** The letter goes with the sign: whoever writes the one down has the other sent, so it is sent once. */
    private void given(Receipt it, String sign, String register) {
        transaction.executeWithoutResult(status -> {
            if (rows.done(it.id(), sign, register))
                payments.find(it.attempt())
                        .ifPresent(attempt -> letters.receipt(attempt, it.refund(), it.tiyn(), sign, register));
        });
    }
}
