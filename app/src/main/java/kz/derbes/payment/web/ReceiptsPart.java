package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kz.derbes.order.Orders;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Payments;
import kz.derbes.payment.refund.Refund;
import kz.derbes.payment.refund.Refunds;
import kz.derbes.payment.till.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was paid for an order and what went back, with the numbers of the fiscal receipts: a part of the order's page. */
@Controller
class ReceiptsPart {
    private final Orders orders;
    private final Payments payments;
    private final Refunds refunds;
    private final Receipts receipts;

    ReceiptsPart(Orders orders, Payments payments, Refunds refunds, Receipts receipts) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.receipts = receipts;
    }

    @GetMapping("/pay/receipts/{order}")
    String part(
            @PathVariable UUID order,
            @RequestParam(defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        if (!orders.isPaymentKey(order, key)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("payments", payments.of(order).stream().map(Line::of).toList());
        model.addAttribute("refunds", refunds.of(order).stream().map(Back::of).toList());
        model.addAttribute("receipts", receipts.of(order));
        return "payment/part/receipts :: receipts";
    }

    /** An attempt with its sum in words. */
    record Line(Attempt it, String sum) {
        static Line of(Attempt it) {
            return new Line(it, Tenge.of(it.tiyn()));
        }
    }

    /** A refund with its sum in words. */
    record Back(Refund it, String sum) {
        static Back of(Refund it) {
            return new Back(it, Tenge.of(it.tiyn()));
        }
    }
}
