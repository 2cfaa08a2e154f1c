package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.door.Throttle;
import kz.derbes.door.Waiting;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Recipient;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.order.BuyerData;
import kz.derbes.order.OrderLimit;
import kz.derbes.order.Orders;
import kz.derbes.order.Paying;
import kz.derbes.order.Placed;
import kz.derbes.order.Placing;
import kz.derbes.order.Wish;
import kz.derbes.order.basket.Basket;
import kz.derbes.order.basket.Baskets;
import kz.derbes.order.offer.Offers;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The checkout: price and conditions before the purchase (SEL-02), with or without an account (clause 4.1.6). */
@Controller
@RequestMapping("/checkout")
class CheckoutPage {
    private static final String COUNTRY = "KZ";
    private static final String ATTEMPT = Sessions.CARRIED + "attempt";
    private static final Map<Recipient, String> TEXTS =
            Map.of(Recipient.CARRIER, "order.permit.carrier", Recipient.PAYMENT_PROVIDER, "order.permit.provider");

    private final Baskets baskets;
    private final Offers offers;
    private final Placing placing;
    private final Orders orders;
    private final BuyerData buyers;
    private final Policies policies;
    private final Throttle throttle;
    private final MessageSource speech;

    CheckoutPage(
            Baskets baskets,
            Offers offers,
            Placing placing,
            Orders orders,
            BuyerData buyers,
            Policies policies,
            Throttle throttle,
            MessageSource speech) {
        this.baskets = baskets;
        this.offers = offers;
        this.placing = placing;
        this.orders = orders;
        this.buyers = buyers;
        this.policies = policies;
        this.throttle = throttle;
        this.speech = speech;
    }

    @GetMapping
    String page(
            HttpServletRequest request, @RequestParam(defaultValue = "") String service, Model model, Locale locale) {
        var basket = wanted(request, service);
        if (!basket.changes().isEmpty()) return "redirect:/basket?done=changed";
        if (basket.isEmpty()) return "redirect:/basket";
        var form = new Form();
        account(request).ifPresent(it -> buyers.known(it).forEach((field, value) -> form.keep(field.code(), value)));
        return show(request, basket, service, form, model, locale);
    }

    @PostMapping
    String order(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = Posted.of(request, CheckoutForm.FIELDS);
        String service = posted.of("service");
        var attempt = attempt(request).filter(it -> it.toString().equals(posted.of("attempt")));
        if (attempt.isEmpty()) return "redirect:/basket?done=again";
        var sent = placing.made(attempt.get());
        if (sent.isPresent()) return next(sent.get());
        var basket = wanted(request, service);
        boolean asShown =
                basket.changes().isEmpty() && Long.toString(basket.sum()).equals(posted.of("sum"));
        if (basket.isEmpty() || !asShown) return "redirect:/basket?done=changed";
        var form = new CheckoutForm(posted, service.isEmpty(), account(request).isEmpty());
        var shown = inForce(posted.of("wording"));
        if (shown.isEmpty()) form.form().fault("consent", "wording");
        if (!form.form().isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, basket, service, form.form(), model, locale);
        }
        var wait = throttle.address(OrderLimit.ORDERS_BY_ADDRESS, request.getRemoteAddr());
        if (wait.isPresent()) {
            Waiting.tell(wait.get(), response, model);
            return show(request, basket, service, form.form(), model, locale);
        }
        var wish = wish(request, attempt.get(), basket, form, shown.get(), Language.of(locale));
        return switch (placing.place(wish)) {
            case Placed.Changed _ -> "redirect:/basket?done=changed";
            case Placed.Done(var order) -> {
                if (service.isEmpty()) baskets.empty(request);
                request.getSession().removeAttribute(ATTEMPT);
                yield next(order.id());
            }
        };
    }

    private String next(UUID order) {
        return orders.payable(order)
                .filter(it -> it.paying().equals(Paying.ONLINE.code()))
                .map(it -> "redirect:" + orders.payPathOf(order))
                .orElseGet(() -> "redirect:" + orders.pageOf(order));
    }

    private Wish wish(
            HttpServletRequest request,
            UUID attempt,
            Basket basket,
            CheckoutForm form,
            Wording shown,
            Language language) {
        var account = account(request);
        Map<FieldCode, String> typed = account.map(it -> BuyerData.differing(form.typed(), buyers.known(it)))
                .orElseGet(form::typed);
        var permits =
                form.permitted().stream().collect(Collectors.toMap(it -> it, it -> hash(text(it, language.locale()))));
        return new Wish(
                attempt,
                account.orElse(null),
                items(basket),
                form.paying(),
                form.handing(),
                COUNTRY,
                language,
                shown,
                permits,
                typed,
                new Wish.From(
                        InetAddress.ofLiteral(request.getRemoteAddr()),
                        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")));
    }

    private static List<Wish.Item> items(Basket basket) {
        return basket.items().stream()
                .map(it ->
                        new Wish.Item(it.offer().id(), it.quantity(), it.offer().tiyn()))
                .toList();
    }

    private String show(
            HttpServletRequest request, Basket basket, String service, Form form, Model model, Locale locale) {
        if (!policies.closedBecause().isEmpty()) return "order/closed";
        model.addAttribute("basket", basket);
        model.addAttribute("service", service);
        model.addAttribute("form", form);
        model.addAttribute("account", account(request).isPresent());
        model.addAttribute("wording", policies.wording(Scope.PAYMENT, Language.of(locale)));
        model.addAttribute("attempt", attempt(request).orElseGet(() -> begin(request)));
        return "order/checkout";
    }

    /** What is to be ordered: the basket, or the one service that is applied for. */
    private Basket wanted(HttpServletRequest request, String service) {
        if (service.isEmpty()) return baskets.view(request);
        var offer = offers.bySlug(service)
                .filter(it -> !it.goods() && it.active())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Basket(List.of(new Basket.Item(offer, 1)), List.of(), false);
    }

    /** One number for all tabs of a visit until something is ordered, so that two of them make one order. */
    private static UUID begin(HttpServletRequest request) {
        var attempt = UUID.randomUUID();
        request.getSession().setAttribute(ATTEMPT, attempt.toString());
        return attempt;
    }

    private static Optional<UUID> attempt(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTEMPT) instanceof String text
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private Optional<Wording> inForce(String hash) {
        return policies.wording(hash)
                .filter(it -> it.scope() == Scope.PAYMENT)
                .filter(it -> it.equals(policies.wording(Scope.PAYMENT, it.language())));
    }

    private static Optional<SubjectId> account(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal != null && request.isUserInRole("SUBJECT")
                ? Optional.of(SubjectId.parse(principal.getName()))
                : Optional.empty();
    }

    private String text(Recipient recipient, Locale locale) {
        return Objects.requireNonNull(speech.getMessage(Objects.requireNonNull(TEXTS.get(recipient)), null, locale));
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
