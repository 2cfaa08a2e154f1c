package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Charge;
import kz.derbes.payment.Payments;
import kz.derbes.payment.SecondLook;
import kz.derbes.payment.State;
import kz.derbes.payment.refund.Question;
import kz.derbes.payment.refund.Refund;
import kz.derbes.payment.refund.Refunds;
import kz.derbes.payment.refund.StaffRefunds;
import kz.derbes.payment.till.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One payment: what moved, what went back, what the register gave; and the ways to give back. */
@Controller
@RequestMapping("/console/payments/{id}")
class PaymentConsole {
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.FINANCE);
    private static final Set<String> DONE = Set.of(
            "ordered",
            "asked",
            "given",
            "not-allowed",
            "again",
            "by-hand",
            "received",
            "not-now",
            "looked",
            "taken",
            "let-go");
    private final Payments payments;
    private final Refunds refunds;
    private final StaffRefunds staff;
    private final Receipts receipts;
    private final SecondLook second;

    PaymentConsole(Payments payments, Refunds refunds, StaffRefunds staff, Receipts receipts, SecondLook second) {
        this.payments = payments;
        this.refunds = refunds;
        this.staff = staff;
        this.receipts = receipts;
        this.second = second;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        return show(id, done, new Form(), member, model);
    }

    private String show(UUID id, String done, Form form, Member member, Model model) {
        var it = found(id);
        boolean works = WORKERS.contains(member.role());
        long left = refunds.left(it);
        model.addAttribute("form", form);
        model.addAttribute("it", it);
        model.addAttribute("sum", Tenge.of(it.tiyn()));
        model.addAttribute(
                "charges", payments.charges(id).stream().map(Movement::of).toList());
        model.addAttribute(
                "refunds", refunds.of(it.order()).stream().map(Back::of).toList());
        model.addAttribute("receipts", receipts.of(it.order()));
        model.addAttribute("asked", staff.asked(id).stream().map(Waiting::of).toList());
        model.addAttribute("left", Tenge.of(left));
        model.addAttribute("mayGive", works && left > 0);
        model.addAttribute("works", works);
        model.addAttribute(
                "looks",
                it.state() == State.HELD && it.care() != null && it.care().isOpen());
        model.addAttribute("mayReceive", works && it.state() == State.BEGUN && it.page() == null && it.looks() == 0);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return "payment/one";
    }

    private Attempt found(UUID id) {
        return payments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/refund")
    String refund(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        found(id);
        var posted = Posted.of(request, Set.of("sum", "sure"));
        var form = new Form().keep("sum", posted.of("sum"));
        var tiyn = Tenge.tiyn(posted.of("sum"));
        if (tiyn.isEmpty()) form.fault("sum", "sum");
        if (!posted.ticked("sure")) form.fault("sure", "sure");
        if (form.isRight() && tiyn.isPresent()) {
            switch (staff.order(id, tiyn.get(), member)) {
                case ORDERED -> {
                    return next(id, "ordered");
                }
                case ASKED -> {
                    return next(id, "asked");
                }
                case TOO_MUCH -> form.fault("sum", "too-much");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, "", form, member, model);
    }

    @PostMapping("/approved/{approval}")
    String approved(@PathVariable UUID id, @PathVariable UUID approval, Member member) {
        return next(id, staff.approved(id, approval, member) ? "given" : "not-allowed");
    }

    @PostMapping("/refunds/{refund}/again")
    String again(@PathVariable UUID id, @PathVariable UUID refund, Member member) {
        return next(id, staff.again(refund, member) ? "again" : "not-now");
    }

    @PostMapping("/refunds/{refund}/by-hand")
    String byHand(@PathVariable UUID id, @PathVariable UUID refund, Member member) {
        return next(id, staff.doneByHand(refund, member) ? "by-hand" : "not-now");
    }

    @PostMapping("/received")
    String received(@PathVariable UUID id, Member member) {
        return next(id, payments.received(id, member) ? "received" : "not-now");
    }

    @PostMapping("/take")
    String take(@PathVariable UUID id, Member member) {
        return next(id, second.take(id, member) ? "taken" : "not-now");
    }

    @PostMapping("/let-go")
    String letGo(@PathVariable UUID id, Member member, HttpServletRequest request) {
        boolean sure = Posted.of(request, Set.of("sure")).ticked("sure");
        return next(id, sure && second.letGo(id, member) ? "let-go" : "not-now");
    }

    @PostMapping("/look")
    String look(@PathVariable UUID id, Member member) {
        payments.hurry(id);
        return next(id, "looked");
    }

    private static String next(UUID id, String done) {
        return "redirect:/console/payments/" + id + "?done=" + done;
    }

    /** A movement with its sum in words. */
    record Movement(Charge it, String sum, String stage) {
        static Movement of(Charge it) {
            return new Movement(it, Tenge.of(it.tiyn()), kz.derbes.law.Codes.of(it.stage()));
        }
    }

    /** A refund with its sum in words. */
    record Back(Refund it, String sum) {
        static Back of(Refund it) {
            return new Back(it, Tenge.of(it.tiyn()));
        }

        public boolean isByHand() {
            return it.state() == Refund.State.BY_HAND;
        }
    }

    /** A question with its sum in words. */
    record Waiting(Question it, String sum) {
        static Waiting of(Question it) {
            return new Waiting(it, Tenge.of(it.tiyn()));
        }
    }
}
