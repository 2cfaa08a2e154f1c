package kz.derbes.policy.web;

import java.io.IOException;
import java.security.Principal;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.policy.Policies;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.reading.Fault;
import kz.derbes.policy.reading.PolicyReader;
import kz.derbes.policy.reading.Readout;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The operator's record, the editions, and the reading of a policy file. */
@Controller
@RequestMapping("/console/policy")
class PolicyConsole {
    private final Policies policies;
    private final Editions editions;

    PolicyConsole(Policies policies, Editions editions) {
        this.policies = policies;
        this.editions = editions;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("operator", policies.operator());
        model.addAttribute("closed", policies.closedBecause());
        model.addAttribute("editions", editions.all());
        return "policy/console";
    }

    /** Reads a file; with {@code act=draft} a readable one is put into the draft as well. */
    @PostMapping("/read")
    String read(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ru") String language,
            @RequestParam(defaultValue = "check") String act,
            Principal staff,
            Model model)
            throws IOException {
        var tongue = Language.of(language).orElse(Language.RU);
        String name = String.valueOf(file.getOriginalFilename());
        byte[] bytes = file.getInputStream().readNBytes(PolicyReader.MOST_BYTES + 1);
        return switch (PolicyReader.read(name, bytes)) {
            case Readout.Unreadable(var fault) -> refuse(fault, model);
            case Readout.Read(var reading) -> {
                if (act.equals("draft")) {
                    editions.draft(Document.of(tongue, shortened(name), bytes), Actor.staff(staff.getName()));
                    yield "redirect:/console/policy/draft";
                }
                model.addAttribute("reading", reading);
                yield "policy/console-reading";
            }
        };
    }

    private String refuse(Fault fault, Model model) {
        model.addAttribute("fault", fault.code());
        return show(model);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "");
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }
}
