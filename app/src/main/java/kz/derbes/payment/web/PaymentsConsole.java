package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Filter;
import kz.derbes.payment.Freezing;
import kz.derbes.payment.Method;
import kz.derbes.payment.SecondLook;
import kz.derbes.payment.Shelf;
import kz.derbes.payment.State;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.refund.Refunds;
import kz.derbes.payment.till.Receipts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All payments, what of them waits for a hand, and whose payments stand still. */
@Controller
@RequestMapping("/console/payments")
class PaymentsConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST = 100;
    private static final int MOST_LINES = 20_000;
    private final Shelf shelf;
    private final SecondLook second;
    private final Refunds refunds;
    private final Receipts receipts;
    private final Freezing freezing;
    private final Providers providers;

    PaymentsConsole(
            Shelf shelf,
            SecondLook second,
            Refunds refunds,
            Receipts receipts,
            Freezing freezing,
            Providers providers) {
        this.shelf = shelf;
        this.second = second;
        this.refunds = refunds;
        this.receipts = receipts;
        this.freezing = freezing;
        this.providers = providers;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var filter = filter(state, method, number);
        var found = shelf.list(filter, PAGE + 1, shown * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).map(Line::of).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("state", state);
        model.addAttribute("method", filter.method());
        model.addAttribute("number", filter.number());
        model.addAttribute(
                "states", Arrays.stream(State.values()).map(State::code).toList());
        model.addAttribute("methods", methods());
        model.addAttribute("looks", second.waiting(MOST).stream().map(Line::of).toList());
        model.addAttribute("byHand", refunds.byHand(MOST));
        model.addAttribute("frozen", freezing.all(MOST));
        model.addAttribute("refused", receipts.refused());
        model.addAttribute("done", Set.of("again", "thawed").contains(done) ? done : "");
        return "payment/console";
    }

    private List<String> methods() {
        return Stream.concat(
                        providers.all().stream().map(Provider::code),
                        Arrays.stream(Method.values()).map(Method::code))
                .toList();
    }

    private Filter filter(String state, String method, String number) {
        var known = Arrays.stream(State.values())
                .filter(it -> it.code().equals(state))
                .findFirst();
        return new Filter(
                known.orElse(null),
                methods().contains(method) ? method : "",
                number.matches("[0-9A-Za-z-]{1,40}") ? number : "");
    }

    /** The same list as a file: numbers, sums and codes, nothing of the buyer. */
    @GetMapping("/payments.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String number) {
        String lines = shelf.list(filter(state, method, number), MOST_LINES, 0).stream()
                .map(PaymentsConsole::csv)
                .collect(Collectors.joining("", "invoice,order,method,state,tiyn,begun,changed\n", ""));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"payments.csv\"")
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(Attempt it) {
        return "%d,%s,%s,%s,%d,%s,%s\n"
                .formatted(
                        it.invoice(),
                        it.number(),
                        it.method(),
                        it.state().code(),
                        it.tiyn(),
                        it.begunAt(),
                        it.changedAt());
    }

    @PostMapping("/receipts/again")
    String receiptsAgain(Member member) {
        receipts.again();
        return "redirect:/console/payments?done=again";
    }

    @PostMapping("/frozen/{subject}/lift")
    String lift(@PathVariable UUID subject, Member member, HttpServletRequest request) {
        Posted.of(request, Set.of());
        freezing.lift(new SubjectId(subject), member);
        return "redirect:/console/payments?done=thawed";
    }

    /** An attempt with its sum in words. */
    record Line(Attempt it, String sum) {
        static Line of(Attempt it) {
            return new Line(it, Tenge.of(it.tiyn()));
        }
    }
}
