package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.account.Cabinet;
import kz.derbes.account.Corrections;
import kz.derbes.account.FieldRules;
import kz.derbes.account.FieldUse;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.vault.Private;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cabinet: own data with its status, changed and removed by its owner at any time (clause 6.2). */
@Controller
@RequestMapping("/me")
class CabinetController {
    /** The login is changed by a code of its own. */
    private static final List<FieldCode> EDITED = Arrays.stream(FieldCode.values())
            .filter(it -> it.typed() && it != FieldCode.EMAIL)
            .toList();

    private static final Set<String> NAMES =
            EDITED.stream().map(FieldCode::code).collect(Collectors.toSet());
    private final Cabinet cabinet;
    private final Corrections corrections;
    private final Blocks blocks;

    CabinetController(Cabinet cabinet, Corrections corrections, Blocks blocks) {
        this.cabinet = cabinet;
        this.corrections = corrections;
        this.blocks = blocks;
    }

    @GetMapping
    String page(SubjectId subject, Model model, @RequestParam(defaultValue = "") String done) {
        model.addAttribute("lines", cabinet.lines(subject));
        model.addAttribute("until", cabinet.until(subject));
        model.addAttribute("blocked", blocks.isBlocked(subject));
        model.addAttribute("done", Answers.done(done));
        return "account/me";
    }

    @GetMapping("/edit")
    String editPage(SubjectId subject, Model model) {
        var form = new Form();
        cabinet.values(subject).forEach((field, value) -> form.keep(field.code(), value.reveal()));
        return edit(model, form);
    }

    @PostMapping("/edit")
    String change(
            SubjectId subject, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = Posted.of(request, NAMES);
        var form = new Form();
        EDITED.forEach(it -> form.keep(it.code(), posted.of(it.code())));
        var changed = changed(posted, cabinet.values(subject), form);
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return edit(model, form);
        }
        corrections.change(subject, changed, Language.of(locale));
        return "redirect:/me?done=changed";
    }

    @GetMapping("/fields/{field}/delete")
    String removalPage(SubjectId subject, @PathVariable String field, Model model) {
        var code = spared(field);
        model.addAttribute("field", code);
        model.addAttribute("uses", FieldUse.of(code));
        return "account/field-delete";
    }

    @PostMapping("/fields/{field}/delete")
    String remove(SubjectId subject, @PathVariable String field, HttpServletRequest request) {
        Posted.of(request, Set.of());
        corrections.remove(subject, spared(field));
        return "redirect:/me?done=removed";
    }

    private static Map<FieldCode, String> changed(Posted posted, Map<FieldCode, Private> kept, Form form) {
        var changed = new EnumMap<FieldCode, String>(FieldCode.class);
        for (var field : EDITED) {
            String value = posted.of(field.code());
            var before = kept.get(field);
            if (value.isBlank()) {
                if (before != null) form.fault(field.code(), "use-delete");
            } else if (before == null || !before.reveal().equals(value)) {
                FieldRules.fault(field, value).ifPresent(it -> form.fault(field.code(), it));
                changed.put(field, value);
            }
        }
        return changed;
    }

    private static FieldCode spared(String code) {
        return EDITED.stream()
                .filter(it -> it.code().equals(code) && FieldUse.spares(it))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String edit(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("fields", EDITED);
        return "account/edit";
    }
}
