package kz.derbes.order.web;

import java.util.List;
import java.util.Locale;
import kz.derbes.order.Buyings;
import kz.derbes.order.OrderFilter;
import kz.derbes.order.OrderShelf;
import kz.derbes.order.Paying;
import kz.derbes.order.Purchase;
import kz.derbes.order.State;
import kz.derbes.order.offer.Tenge;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders as a list and as a table without a value of anybody, and the records the tax law keeps. */
@Controller
@RequestMapping("/console/orders")
class OrderListConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 2_000;
    private static final int FILE = 10_000;
    private final OrderShelf shelf;
    private final Buyings buyings;

    OrderListConsole(OrderShelf shelf, Buyings buyings) {
        this.shelf = shelf;
        this.buyings = buyings;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String paying,
            @RequestParam(name = "shelf", defaultValue = "open") String which,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String sought = number.strip().toUpperCase(Locale.ROOT);
        if (!sought.isEmpty() && buyings.byNumber(sought).isPresent()) return "redirect:/console/orders/" + sought;
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = sought.isEmpty()
                ? shelf.page(filter(state, paying, which), PAGE + 1, shown * PAGE)
                : List.<Purchase>of();
        model.addAttribute("orders", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("state", state);
        model.addAttribute("paying", paying);
        model.addAttribute("which", which);
        model.addAttribute("number", sought);
        model.addAttribute("states", State.values());
        model.addAttribute("payings", Paying.values());
        return "order/console";
    }

    @GetMapping("/orders.csv")
    ResponseEntity<String> file(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String paying,
            @RequestParam(name = "shelf", defaultValue = "all") String which) {
        var lines = new StringBuilder("number,placed,state,paying,handing,sum,paid,account\n");
        shelf.page(filter(state, paying, which), FILE, 0)
                .forEach(it -> lines.append(String.join(",", cells(it))).append('\n'));
        var name = ContentDisposition.attachment().filename("orders.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(lines.toString());
    }

    /** What finance sees of orders whose buyers are erased. */
    @GetMapping("/kept")
    String kept(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = shelf.kept(PAGE + 1, shown * PAGE);
        model.addAttribute("kept", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", shown);
        return "order/console-kept";
    }

    private static List<String> cells(Purchase it) {
        return List.of(
                it.number(),
                it.placedAt().toString(),
                it.state().code(),
                it.paying().code(),
                it.handing().code(),
                Tenge.typed(it.tiyn()),
                Tenge.typed(it.paid()),
                it.account() ? "yes" : "no");
    }

    private static OrderFilter filter(String state, String paying, String which) {
        return new OrderFilter(State.find(state).orElse(null), Paying.of(paying).orElse(null), which.equals("open"));
    }
}
