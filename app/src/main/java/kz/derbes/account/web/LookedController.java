package kz.derbes.account.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.account.Looks;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who looked at my data, when, for what and why, each line with its proof; for people and for programs. */
@Controller
class LookedController {
    private static final int AT_ONCE = 25;
    private static final int MOST = 1_000;
    private final Looks looks;
    private final MessageSource messages;

    LookedController(Looks looks, MessageSource messages) {
        this.looks = looks;
        this.messages = messages;
    }

    @GetMapping("/me/looked")
    String page(SubjectId subject, Model model, @RequestParam(defaultValue = "0") int from) {
        model.addAttribute("page", looks.of(subject, Span.always(), from, AT_ONCE));
        model.addAttribute("from", from);
        return "account/looked";
    }

    @GetMapping("/me/looked.json")
    ResponseEntity<Usages> usages(
            SubjectId subject,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        var always = Span.always();
        var span = new Span(from == null ? always.from() : from, to == null ? always.to() : to);
        if (!span.from().isBefore(span.to()) || offset < 0 || limit < 1 || limit > MOST)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var page = looks.of(subject, span, offset, limit);
        var usages = page.looks().stream().map(it -> usage(it, locale)).toList();
        var period = new Usages.Period(span.from(), span.to());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Usages(page.total(), offset, limit, period, usages));
    }

    @GetMapping("/me/looked/{fact}/proof")
    ResponseEntity<String> proof(SubjectId subject, @PathVariable UUID fact) {
        return looks.proofOf(subject, new FactId(fact))
                .map(it -> Proofs.download("derbes-proof-" + fact + ".txt", it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Usages.Usage usage(Looks.Look it, Locale locale) {
        return new Usages.Usage(
                it.at(),
                it.deed(),
                receiver(it, locale),
                it.purpose(),
                it.fields(),
                it.ground(),
                result(it),
                it.reason(),
                "/me/looked/" + it.fact() + "/proof");
    }

    private Usages.Receiver receiver(Looks.Look it, Locale locale) {
        String code = it.receiver() == null ? it.actor() : it.actor() + ":" + it.receiver();
        String name = messages.getMessage("account.actor." + it.actor(), null, locale);
        if (it.receiver() == null) return new Usages.Receiver(code, name);
        String body = messages.getMessage("account.receiver." + it.receiver(), null, it.receiver(), locale);
        return new Usages.Receiver(code, name + ": " + body);
    }

    private static String result(Looks.Look it) {
        if (it.refusal() != null) return it.refusal();
        return it.masked() ? "masked" : "opened";
    }
}
