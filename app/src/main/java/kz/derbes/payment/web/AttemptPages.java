package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kz.derbes.order.Orders;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Care;
import kz.derbes.payment.Payments;
import kz.derbes.payment.State;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The way to the provider's page, which says where it leads, and the page one comes back to. */
@Controller
class AttemptPages {
    private static final String AGAIN = "3";
    private static final String LEAVE_AFTER = "4;url=";
    private final Payments payments;
    private final Orders orders;

    AttemptPages(Payments payments, Orders orders) {
        this.payments = payments;
        this.orders = orders;
    }

    /** A form of ours may not lead a browser elsewhere, so a link does. */
    @GetMapping("/pay/go/{attempt}")
    String go(@PathVariable UUID attempt, HttpServletResponse response, Model model) {
        var it = found(attempt, response, model);
        var page = it.page();
        boolean open = it.state() == State.BEGUN || it.state() == State.FAILED || it.state() == State.UNKNOWN;
        if (page == null || !open) return "redirect:/pay/return/" + attempt;
        response.setHeader("Refresh", LEAVE_AFTER + page);
        model.addAttribute("page", page);
        return "payment/go";
    }

    @GetMapping("/pay/return/{attempt}")
    String back(@PathVariable UUID attempt, HttpServletResponse response, Model model) {
        var it = found(attempt, response, model);
        boolean waits = it.state().isOpen() && !isPromise(it) && !isLookedAt(it);
        if (waits) {
            payments.hurry(attempt);
            response.setHeader("Refresh", AGAIN);
        }
        model.addAttribute("waits", waits);
        model.addAttribute("promise", isPromise(it));
        model.addAttribute("code", code(it, waits));
        model.addAttribute("back", backOf(it));
        return "payment/return";
    }

    private static String code(Attempt it, boolean waits) {
        if (isPromise(it)) return "promise";
        if (isLookedAt(it)) return "careful";
        if (it.state() == State.VOIDED && it.care() != null && it.care().end() == Care.End.LET_GO) return "let-go";
        return waits && it.state() == State.BEGUN ? "waiting" : it.state().code();
    }

    /** Held until a member of staff has looked, or time is over. */
    private static boolean isLookedAt(Attempt it) {
        return it.state() == State.HELD && it.care() != null && it.care().isOpen();
    }

    private static boolean isPromise(Attempt it) {
        return it.state() == State.BEGUN && it.page() == null;
    }

    private Attempt found(UUID attempt, HttpServletResponse response, Model model) {
        var it = payments.find(attempt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("it", it);
        model.addAttribute("sum", Tenge.of(it.tiyn()));
        return it;
    }

    /** Where the order is seen; empty when it is erased. */
    private String backOf(Attempt it) {
        return orders.isThere(it.order()) ? orders.pageOf(it.order()) : "";
    }
}
