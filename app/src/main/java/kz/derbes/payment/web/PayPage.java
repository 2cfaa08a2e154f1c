package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.disclosure.Permits;
import kz.derbes.door.Posted;
import kz.derbes.door.Waiting;
import kz.derbes.law.Recipient;
import kz.derbes.order.Orders;
import kz.derbes.order.Payable;
import kz.derbes.payment.Begun;
import kz.derbes.payment.Freezing;
import kz.derbes.payment.Method;
import kz.derbes.payment.Payments;
import kz.derbes.payment.Wish;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a buyer chooses how to pay, and allows the payment organisation to be told number and sum. */
@Controller
@RequestMapping("/pay/{order}")
class PayPage {
    private static final Set<String> FIELDS = Set.of("key", "method", "allow");
    private final Orders orders;
    private final Payments payments;
    private final Providers providers;
    private final Permits permits;
    private final PermitText text;
    private final Freezing freezing;
    private final Invoice invoice;

    PayPage(
            Orders orders,
            Payments payments,
            Providers providers,
            Permits permits,
            PermitText text,
            Freezing freezing,
            Invoice invoice) {
        this.orders = orders;
        this.payments = payments;
        this.providers = providers;
        this.permits = permits;
        this.text = text;
        this.freezing = freezing;
        this.invoice = invoice;
    }

    @GetMapping
    String page(
            @PathVariable UUID order,
            @RequestParam(defaultValue = "") String key,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        return show(order, key, locale, model);
    }

    private String show(UUID order, String key, Locale locale, Model model) {
        if (!orders.isPaymentKey(order, key)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("order", order);
        model.addAttribute("key", key);
        var due = orders.payable(order, key);
        model.addAttribute("due", due.orElse(null));
        model.addAttribute("back", due.isPresent() ? orders.pageOf(order) : backOf(order));
        model.addAttribute("attempts", payments.of(order));
        due.ifPresent(it -> ways(it, locale, model));
        return "payment/pay";
    }

    private void ways(Payable due, Locale locale, Model model) {
        model.addAttribute("sum", Tenge.of(due.tiyn()));
        model.addAttribute("frozen", freezing.isFrozen(due.subject()));
        model.addAttribute("allowed", permits.isAllowed(due.subject(), Recipient.PAYMENT_PROVIDER));
        model.addAttribute(
                "ways",
                providers.all().stream()
                        .map(it -> new Way(it.code(), text.of(it, locale)))
                        .toList());
        model.addAttribute("byInvoice", invoice.isOffered());
    }

    /**
     * A provider as the page offers it.
     *
     * @param permission what the box beside it says
     */
    record Way(String code, String permission) {}

    /** Where the order is seen; empty when it is erased. */
    private String backOf(UUID order) {
        return orders.isThere(order) ? orders.pageOf(order) : "";
    }

    @PostMapping("/begin")
    String begin(
            @PathVariable UUID order,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var posted = Posted.of(request, FIELDS);
        var provider = providers.of(posted.of("method"));
        if (provider.isEmpty() || !orders.isPaymentKey(order, posted.of("key")))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var begun = payments.begin(wish(order, posted, provider.get(), locale, request));
        return switch (begun) {
            case Begun.Open(var attempt) -> "redirect:/pay/go/" + attempt;
            case Begun.Waiting(var attempt) -> "redirect:/pay/return/" + attempt;
            case Begun.Stopped(var page) -> {
                model.addAttribute("stopped", page);
                response.setStatus(HttpStatus.FORBIDDEN.value());
                yield show(order, posted.of("key"), locale, model);
            }
            case Begun.Refused(var why) -> {
                refuse(why, provider.get(), response, model);
                yield show(order, posted.of("key"), locale, model);
            }
        };
    }

    private Wish wish(UUID order, Posted posted, Provider provider, Locale locale, HttpServletRequest request) {
        return new Wish(
                order,
                posted.of("key"),
                provider.code(),
                posted.ticked("allow") ? PermitText.hash(text.of(provider, locale)) : "",
                InetAddress.ofLiteral(request.getRemoteAddr()),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    private static void refuse(Begun.Why why, Provider provider, HttpServletResponse response, Model model) {
        model.addAttribute("refused", why.code());
        model.addAttribute("refusedWay", provider.code());
        if (why == Begun.Why.TOO_OFTEN) Waiting.tell(java.time.Duration.ofHours(1), response, model);
        else response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    @PostMapping("/promise")
    String promise(@PathVariable UUID order, HttpServletRequest request) {
        var posted = Posted.of(request, Set.of("key", "method"));
        var method = posted.of("method").equals(Method.INVOICE.code()) ? Method.INVOICE : Method.ON_DELIVERY;
        if (!orders.isPaymentKey(order, posted.of("key"))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return payments.promise(order, posted.of("key"), method)
                .map(it -> "redirect:/pay/return/" + it.id())
                .orElse("redirect:/pay/" + order + "?key=" + posted.of("key"));
    }
}
