package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.account.Cabinet;
import kz.derbes.account.Closings;
import kz.derbes.account.Disputes;
import kz.derbes.account.FieldUse;
import kz.derbes.account.Receipts;
import kz.derbes.account.Recovery;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.vault.BlockedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Erasing everything: what goes, what stops, what a law keeps and until when are said before (clause 6.2, RGT-06). */
@Controller
class ErasureController {
    private final Closings closings;
    private final Cabinet cabinet;
    private final Recovery recovery;
    private final Sessions sessions;
    private final Receipts receipts;
    private final Blocks blocks;
    private final Disputes disputes;

    ErasureController(
            Closings closings,
            Cabinet cabinet,
            Recovery recovery,
            Sessions sessions,
            Receipts receipts,
            Blocks blocks,
            Disputes disputes) {
        this.closings = closings;
        this.cabinet = cabinet;
        this.recovery = recovery;
        this.sessions = sessions;
        this.receipts = receipts;
        this.blocks = blocks;
        this.disputes = disputes;
    }

    @GetMapping("/me/delete")
    String page(SubjectId subject, Model model) {
        if (blocks.isBlocked(subject)) return "redirect:/me/block";
        return disputes.isHeld(subject) ? held(subject, model) : page(model, new Form());
    }

    @PostMapping("/me/delete")
    String erase(SubjectId subject, HttpServletRequest request, HttpServletResponse response, Model model) {
        String password = Posted.of(request, Set.of("password")).of("password");
        if (!recovery.proves(subject, password)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, new Form().fault("password", "password-wrong"));
        }
        if (blocks.isBlocked(subject)) throw new BlockedException();
        if (disputes.isHeld(subject)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return held(subject, model);
        }
        sessions.end(request);
        closings.close(subject, Actor.subject(subject)).ifPresent(it -> {
            model.addAttribute("rooms", it.rooms());
            model.addAttribute("kept", it.kept());
            model.addAttribute("fact", it.fact());
            model.addAttribute("token", receipts.tokenOf(it.fact()));
        });
        return "account/erased";
    }

    /** The proof of an erasure; 404 until a checkpoint covers it, and for a token nobody was given. */
    @GetMapping("/erased/receipt")
    ResponseEntity<String> receipt(@RequestParam String token) {
        return receipts.factOf(token)
                .flatMap(receipts::proofOf)
                .map(it -> Proofs.download("derbes-erasure-receipt.txt", it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String held(SubjectId subject, Model model) {
        model.addAttribute("reasons", disputes.reasons(subject));
        return "account/held";
    }

    private String page(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("uses", FieldUse.values());
        model.addAttribute("keptByLaw", cabinet.keptByLaw());
        return "account/delete";
    }
}
