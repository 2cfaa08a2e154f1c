package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Blocking one's own data, at once and as far as one likes (clause 6.3.4). */
@Controller
@RequestMapping("/me/block")
class BlockController {
    private static final List<FieldCode> FIELDS =
            Arrays.stream(FieldCode.values()).filter(FieldCode::typed).toList();
    private static final Set<String> NAMES = Stream.of(
                    Stream.of("scope"),
                    FIELDS.stream().map(FieldCode::code),
                    purposes().map(it -> "for-" + it.code()))
            .flatMap(Function.identity())
            .collect(Collectors.toSet());

    private final Blockings blockings;

    BlockController(Blockings blockings) {
        this.blockings = blockings;
    }

    @GetMapping
    String page(SubjectId subject, Model model, @RequestParam(defaultValue = "") String done) {
        model.addAttribute("done", Answers.done(done));
        return page(subject, model, new Form().keep("scope", "all"));
    }

    @PostMapping
    String begin(SubjectId subject, HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, NAMES);
        boolean some = "some".equals(posted.of("scope"));
        var fields = some ? ticked(posted) : Set.<FieldCode>of();
        if (some && fields.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(subject, model, new Form().keep("scope", "some").fault("fields", "fields"));
        }
        var purposes =
                purposes().filter(it -> posted.ticked("for-" + it.code())).collect(Collectors.toSet());
        blockings.begin(subject, fields, purposes, Block.Cause.SUBJECT, Actor.subject(subject));
        return "redirect:/me/block?done=blocked";
    }

    /** Ends a block its owner asked for; others end with the outcome of their check. */
    @PostMapping("/{block}/end")
    String end(SubjectId subject, @PathVariable UUID block, HttpServletRequest request) {
        Posted.of(request, Set.of());
        boolean own = blockings.of(subject).stream()
                .anyMatch(it -> it.id().equals(block) && it.cause() == Block.Cause.SUBJECT);
        if (!own) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        blockings.end(subject, block, Block.Outcome.TAKEN_BACK, Actor.subject(subject));
        return "redirect:/me/block?done=unblocked";
    }

    private String page(SubjectId subject, Model model, Form form) {
        var blocks = blockings.of(subject);
        model.addAttribute("form", form);
        model.addAttribute("fields", FIELDS);
        model.addAttribute("purposes", purposes().toList());
        model.addAttribute(
                "lasting", blocks.stream().filter(it -> it.endedAt() == null).toList());
        model.addAttribute(
                "past", blocks.stream().filter(it -> it.endedAt() != null).toList());
        return "account/block";
    }

    private static Set<FieldCode> ticked(Posted posted) {
        return FIELDS.stream().filter(it -> posted.ticked(it.code())).collect(Collectors.toSet());
    }

    private static Stream<Purpose> purposes() {
        return Arrays.stream(Purpose.values());
    }
}
