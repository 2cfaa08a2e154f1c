package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.order.Buyings;
import kz.derbes.order.GuestBuyers;
import kz.derbes.order.Purchase;
import kz.derbes.order.ReturnReason;
import kz.derbes.order.Undoing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** The order of somebody without an account, by the link in the letter. */
@Controller
@RequestMapping("/order/{token:[A-Za-z0-9_-]{43}}")
class GuestOrder {
    static final Set<String> DONE = Set.of("cancelled", "not-cancelled", "return-asked", "not-asked", "held");
    private final Buyings buyings;
    private final Undoing undoing;
    private final GuestBuyers guests;
    private final OrderView view;
    private final OrderPaper paper;

    GuestOrder(Buyings buyings, Undoing undoing, GuestBuyers guests, OrderView view, OrderPaper paper) {
        this.buyings = buyings;
        this.undoing = undoing;
        this.guests = guests;
        this.view = view;
        this.paper = paper;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return view.show(own(token), "/order/" + token, DONE.contains(done) ? done : "", model);
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String token, Locale locale) {
        return paper.receipt(own(token), Language.of(locale));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String token, HttpServletRequest request) {
        Posted.of(request, Set.of());
        var order = own(token);
        boolean done = undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject()));
        return next(token, done ? "cancelled" : "not-cancelled");
    }

    @PostMapping("/return")
    String askReturn(@PathVariable String token, @RequestParam Map<String, String> query) {
        var order = own(token);
        var reason = ReturnReason.of(query.getOrDefault("reason", "")).orElse(ReturnReason.OTHER);
        boolean done = undoing.askReturn(order.id(), OrderView.wanted(query), reason, Actor.subject(order.subject()));
        return next(token, done ? "return-asked" : "not-asked");
    }

    /** Asks whether it is meant, and says what a law keeps. */
    @GetMapping("/forget")
    String forgetPage(@PathVariable String token, Model model) {
        var order = own(token);
        model.addAttribute("order", order);
        model.addAttribute("path", "/order/" + token);
        model.addAttribute("until", guests.keptUntil(order));
        return "order/forget";
    }

    @PostMapping("/forget")
    String forget(@PathVariable String token, HttpServletRequest request, Model model) {
        Posted.of(request, Set.of());
        var order = own(token);
        var kept = guests.forget(order.subject());
        if (kept.isEmpty()) return next(token, "held");
        model.addAttribute("kept", kept.get());
        return "order/forgotten";
    }

    private Purchase own(String token) {
        return buyings.byToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String next(String token, String done) {
        return "redirect:/order/" + token + "?done=" + done;
    }
}
