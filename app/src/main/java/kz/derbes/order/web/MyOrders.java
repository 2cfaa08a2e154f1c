package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.order.Buyings;
import kz.derbes.order.PaymentConsent;
import kz.derbes.order.Purchase;
import kz.derbes.order.ReturnReason;
import kz.derbes.order.Undoing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person's own orders, and the consent they stand on. */
@Controller
@RequestMapping("/me/orders")
class MyOrders {
    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1_000;
    private static final Set<String> SAID = Set.of("withdrawn", "unfulfilled-order");
    private final Buyings buyings;
    private final Undoing undoing;
    private final PaymentConsent consent;
    private final OrderView view;
    private final OrderPaper paper;

    MyOrders(Buyings buyings, Undoing undoing, PaymentConsent consent, OrderView view, OrderPaper paper) {
        this.buyings = buyings;
        this.undoing = undoing;
        this.consent = consent;
        this.view = view;
        this.paper = paper;
    }

    @GetMapping
    String list(
            SubjectId subject,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = buyings.of(subject, PAGE + 1, shown * PAGE);
        model.addAttribute("orders", found.stream().limit(PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("done", SAID.contains(done) ? done : "");
        model.addAttribute("standing", consent.standing(subject));
        return "order/mine";
    }

    @GetMapping("/{number}")
    String one(
            SubjectId subject, @PathVariable String number, @RequestParam(defaultValue = "") String done, Model model) {
        var order = own(subject, number);
        return view.show(order, "/me/orders/" + number, GuestOrder.DONE.contains(done) ? done : "", model);
    }

    @GetMapping("/{number}/receipt.pdf")
    ResponseEntity<byte[]> receipt(SubjectId subject, @PathVariable String number, Locale locale) {
        return paper.receipt(own(subject, number), Language.of(locale));
    }

    @PostMapping("/{number}/cancel")
    String cancel(SubjectId subject, @PathVariable String number, HttpServletRequest request) {
        Posted.of(request, Set.of());
        boolean done = undoing.cancel(own(subject, number).id(), "by-buyer", Actor.subject(subject));
        return next(number, done ? "cancelled" : "not-cancelled");
    }

    @PostMapping("/{number}/return")
    String askReturn(SubjectId subject, @PathVariable String number, @RequestParam Map<String, String> query) {
        var reason = ReturnReason.of(query.getOrDefault("reason", "")).orElse(ReturnReason.OTHER);
        boolean done =
                undoing.askReturn(own(subject, number).id(), OrderView.wanted(query), reason, Actor.subject(subject));
        return next(number, done ? "return-asked" : "not-asked");
    }

    /** Withdraws the consent for payments, unless an order is not fulfilled yet (CON-11). */
    @PostMapping("/withdraw")
    String withdraw(SubjectId subject, HttpServletRequest request) {
        Posted.of(request, Set.of());
        boolean done = consent.withdraw(subject);
        return "redirect:/me/orders?done=" + (done ? "withdrawn" : "unfulfilled-order");
    }

    private Purchase own(SubjectId subject, String number) {
        return buyings.find(subject, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String next(String number, String done) {
        return "redirect:/me/orders/" + number + "?done=" + done;
    }
}
