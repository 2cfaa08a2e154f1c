package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.derbes.disclosure.Permits;
import kz.derbes.disclosure.Release;
import kz.derbes.door.Posted;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.order.BuyerData;
import kz.derbes.order.Buyings;
import kz.derbes.order.Handling;
import kz.derbes.order.Purchase;
import kz.derbes.order.ReturnRefusal;
import kz.derbes.order.State;
import kz.derbes.order.Undoing;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Private;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One order in the hands of staff: what can be done now, and who it is for when they say why they look. */
@Controller
@RequestMapping("/console/orders/{number:[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}}")
class OrderConsole {
    private final Buyings buyings;
    private final Handling handling;
    private final Undoing undoing;
    private final BuyerData buyers;
    private final Permits permits;

    OrderConsole(Buyings buyings, Handling handling, Undoing undoing, BuyerData buyers, Permits permits) {
        this.buyings = buyings;
        this.handling = handling;
        this.undoing = undoing;
        this.buyers = buyers;
        this.permits = permits;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", Set.of("done", "not-done").contains(done) ? done : "");
        return page(order(number), member, model);
    }

    @PostMapping("/move")
    String move(@PathVariable String number, Member member, HttpServletRequest request) {
        var to = State.find(Posted.of(request, Set.of("to")).of("to"));
        var order = order(number);
        return next(number, mayWrite(member) && to.isPresent() && handling.move(order.id(), to.get(), member));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String number, Member member, HttpServletRequest request) {
        Posted.of(request, Set.of());
        return next(number, undoing.cancel(order(number).id(), "by-seller", member.actor()));
    }

    @PostMapping("/accept")
    String accept(@PathVariable String number, Member member, HttpServletRequest request) {
        Posted.of(request, Set.of());
        return next(number, undoing.acceptReturn(order(number).id(), member.actor()));
    }

    @PostMapping("/refuse")
    String refuse(@PathVariable String number, Member member, HttpServletRequest request) {
        var reason = ReturnRefusal.of(Posted.of(request, Set.of("reason")).of("reason"));
        var order = order(number);
        return next(number, reason.isPresent() && undoing.refuseReturn(order.id(), reason.get(), member.actor()));
    }

    /** Who it is for: a reading of the vault with purpose and reason, which the buyer sees. */
    @PostMapping("/delivery")
    String delivery(
            @PathVariable String number,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String why = Posted.of(request, Set.of("why")).of("why").strip();
        var order = order(number);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        switch (buyers.open(member, order.subject(), why)) {
            case Opened.Values(var fields) -> model.addAttribute("delivery", shown(fields));
            case Opened.Refused(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("shut", reason.code());
            }
        }
        model.addAttribute("done", "");
        return page(order, member, model);
    }

    /** What the carrier is handed, entered in the register of transfers; a refusal names its reason. */
    @PostMapping("/label")
    String label(
            @PathVariable String number,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Posted.of(request, Set.of());
        var order = order(number);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        switch (buyers.label(order.subject())) {
            case Release.Released(var fields) -> model.addAttribute("label", shown(fields));
            case Release.Refused(var reason) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("labelRefused", reason.code());
            }
        }
        model.addAttribute("done", "");
        return page(order, member, model);
    }

    private static List<Map.Entry<String, String>> shown(Map<FieldCode, Private> fields) {
        return BuyerData.DELIVERY.stream()
                .filter(fields::containsKey)
                .map(it -> Map.entry(
                        it.code(), Objects.requireNonNull(fields.get(it)).reveal()))
                .toList();
    }

    private String page(Purchase order, Member member, Model model) {
        boolean write = mayWrite(member);
        model.addAttribute("order", order);
        model.addAttribute("lines", buyings.lines(order));
        model.addAttribute("steps", buyings.steps(order));
        model.addAttribute("refunds", buyings.refunds(order.id()));
        model.addAttribute("permits", permits.of(order.subject()));
        model.addAttribute("moves", write ? handling.next(order) : List.of());
        model.addAttribute("mayCancel", write && order.state().isBeforeSending());
        model.addAttribute("mayLabel", write && handling.next(order).contains(State.SENT));
        model.addAttribute("mayAnswer", write && order.state() == State.RETURN_ASKED);
        model.addAttribute("refusals", ReturnRefusal.values());
        return "order/console-order";
    }

    static boolean mayWrite(Member member) {
        return switch (member.role()) {
            case OWNER, SUPPORT -> true;
            case PRIVACY_OFFICER, ADS, FINANCE, AUDITOR -> false;
        };
    }

    private Purchase order(String number) {
        return buyings.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String next(String number, boolean done) {
        return "redirect:/console/orders/" + number + "?done=" + (done ? "done" : "not-done");
    }
}
