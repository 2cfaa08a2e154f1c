package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.order.basket.Baskets;
import kz.derbes.order.offer.Amounts;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.Offers;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The basket: it lasts for one visit without any consent, and longer for whoever asks (clause 3.3#2, conflict C20). */
@Controller
@RequestMapping("/basket")
class BasketPage {
    static final Set<String> DONE =
            Set.of("added", "fewer", "not-there", "full", "set", "kept", "forgotten", "again", "changed");

    private final Baskets baskets;
    private final Offers offers;
    private final Policies policies;

    BasketPage(Baskets baskets, Offers offers, Policies policies) {
        this.baskets = baskets;
        this.offers = offers;
        this.policies = policies;
    }

    @GetMapping
    String show(HttpServletRequest request, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        model.addAttribute("basket", baskets.view(request));
        model.addAttribute("done", DONE.contains(done) ? done : "");
        if (policies.closedBecause().isEmpty())
            model.addAttribute("wording", policies.wording(Scope.BASKET, Language.of(locale)));
        return "order/basket";
    }

    @PostMapping("/add")
    String add(HttpServletRequest request) {
        OwnForms.only(request);
        var posted = Posted.of(request, Set.of("offer", "quantity"));
        var offer = offer(posted.of("offer"));
        int quantity = quantity(posted.of("quantity")).filter(Amounts::isRight).orElseThrow(BasketPage::wrong);
        var added = baskets.add(request, offer, quantity);
        var code = added.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (added) {
            case ADDED, FEWER -> "redirect:/basket?done=" + code;
            case NOT_THERE, FULL -> "redirect:/shop/item/" + offer.slug() + "?done=" + code;
        };
    }

    @PostMapping("/set")
    String set(HttpServletRequest request) {
        OwnForms.only(request);
        var posted = Posted.of(request, Set.of("offer", "quantity"));
        int quantity = quantity(posted.of("quantity"))
                .filter(it -> it == 0 || Amounts.isRight(it))
                .orElseThrow(BasketPage::wrong);
        baskets.set(request, offer(posted.of("offer")), quantity);
        return "redirect:/basket?done=set";
    }

    @PostMapping("/keep")
    String keep(HttpServletRequest request, HttpServletResponse response) {
        OwnForms.only(request);
        var posted = Posted.of(request, Set.of("keep", "wording"));
        var shown = inForce(posted.of("wording"));
        if (!posted.ticked("keep") || shown.isEmpty()) return "redirect:/basket?done=again";
        baskets.keep(request, response, shown.get());
        return "redirect:/basket?done=kept";
    }

    @PostMapping("/forget")
    String forget(HttpServletRequest request, HttpServletResponse response) {
        OwnForms.only(request);
        Posted.of(request, Set.of());
        baskets.forget(request, response);
        return "redirect:/basket?done=forgotten";
    }

    private Optional<Wording> inForce(String hash) {
        return policies.wording(hash)
                .filter(it -> it.scope() == Scope.BASKET)
                .filter(it -> it.equals(policies.wording(Scope.BASKET, it.language())));
    }

    private Offer offer(String slug) {
        return offers.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Integer> quantity(String typed) {
        return typed.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static ResponseStatusException wrong() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
