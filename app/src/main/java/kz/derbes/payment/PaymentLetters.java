package kz.derbes.payment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import kz.derbes.law.letter.Notices;
import kz.derbes.order.Orders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Letters to buyers about their money: numbers and sums, the way to the order, never what was bought. */
@Component
public class PaymentLetters {
    private final ObjectProvider<Notices> notices;
    private final Orders orders;

    PaymentLetters(ObjectProvider<Notices> notices, Orders orders) {
        this.notices = notices;
        this.orders = orders;
    }

    /** Money is held and somebody looks first. */
    void held(Attempt it) {
        send(it, "payment-held", it.tiyn(), Map.of("page", "/pay/return/" + it.id()));
    }

    /** Held money was let go of, and the order can be paid in another way. */
    void letGo(Attempt it) {
        send(it, "payment-let-go", it.tiyn(), Map.of());
    }

    /**
     * The register gave a receipt.
     *
     * @param refund whether money went back
     * @param sign the fiscal sign
     * @param register number of the register
     */
    public void receipt(Attempt it, boolean refund, long tiyn, String sign, String register) {
        var codes = Map.of("sign", sign, "register", register.isEmpty() ? "-" : register);
        send(it, refund ? "receipt-of-refund" : "receipt-given", tiyn, codes);
    }

    /** Puts a letter into the outbox in the caller's transaction; of an erased buyer there is nobody to write to. */
    private void send(Attempt it, String template, long tiyn, Map<String, String> more) {
        var subject = it.subject();
        if (subject == null || !orders.isThere(it.order())) return;
        var codes = new TreeMap<>(more);
        codes.put("number", it.number());
        codes.put("sum", BigDecimal.valueOf(tiyn, 2).stripTrailingZeros().toPlainString());
        codes.put("path", orders.pageOf(it.order()));
        notices.ifAvailable(post -> post.tell(subject, it.language(), template, codes));
    }
}
