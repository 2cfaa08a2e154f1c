package kz.derbes.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.risk.signal.Velocity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Unusual payment behaviour by address, for finance alone and only with a reason on record (clauses 3.3.2, 4.1.7). */
@Controller
@RequestMapping("/console/risk/payments")
class PayerConsole {
    /** Why somebody looks: the closed list. */
    private static final List<String> REASONS = List.of("failed-payments", "bank-asks", "complaint", "daily-check");

    private static final int SHOWN = 200;
    private final Velocity velocity;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    PayerConsole(Velocity velocity, Ledger ledger, TransactionTemplate transaction) {
        this.velocity = velocity;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("reasons", REASONS);
        return "risk/payments";
    }

    @PostMapping
    String look(
            @RequestParam(defaultValue = "") String reason, Member member, HttpServletResponse response, Model model) {
        if (!REASONS.contains(reason)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return page(model);
        }
        transaction.executeWithoutResult(status -> {
            ledger.recordOpening(List.of(fact(reason, member)));
            model.addAttribute("payers", velocity.unusualPayers(SHOWN));
        });
        model.addAttribute("reason", reason);
        return page(model);
    }

    private static Fact fact(String reason, Member member) {
        var codes = Map.of(
                "purpose", Purpose.PAYMENT.code(),
                "reason", reason,
                "role", member.role().code());
        return Fact.of("risk.payments-viewed", null, member.actor(), codes);
    }
}
