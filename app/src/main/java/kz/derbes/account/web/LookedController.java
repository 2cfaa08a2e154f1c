package kz.derbes.account.web;

import java.util.UUID;
import kz.derbes.account.Looks;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who looked at my data, when and for what, each line with its proof. */
@Controller
@RequestMapping("/me/looked")
class LookedController {
    private static final int AT_ONCE = 25;
    private final Looks looks;

    LookedController(Looks looks) {
        this.looks = looks;
    }

    @GetMapping
    String page(SubjectId subject, Model model, @RequestParam(defaultValue = "0") int from) {
        model.addAttribute("page", looks.of(subject, from, AT_ONCE));
        model.addAttribute("from", from);
        return "account/looked";
    }

    @GetMapping("/{fact}/proof")
    ResponseEntity<String> proof(SubjectId subject, @PathVariable UUID fact) {
        return looks.proofOf(subject, new FactId(fact))
                .map(it -> Proofs.download("derbes-proof-" + fact + ".txt", it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
