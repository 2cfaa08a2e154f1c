package kz.derbes.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.risk.judging.Trials;
import kz.derbes.risk.rule.Fault;
import kz.derbes.risk.rule.RuleText;
import kz.derbes.risk.version.RuleVersion;
import kz.derbes.risk.version.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules as text: written, tried on past decisions, allowed by a second person, switched on. */
@Controller
@RequestMapping("/console/risk/rules")
class RuleConsole {
    private static final Set<Role> WRITERS = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);
    private static final Set<String> DONE = Set.of("kept", "asked", "switched");
    private final Versions versions;
    private final Trials trials;

    RuleConsole(Versions versions, Trials trials) {
        this.versions = versions;
        this.trials = trials;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return list(member, model);
    }

    @GetMapping("/{number}")
    String version(@PathVariable int number, Member member, Model model) {
        return show(found(number), member, model);
    }

    /** Tries a version on what was decided; nothing changes, so nothing has to be confirmed. */
    @GetMapping("/{number}/trial")
    String trial(@PathVariable int number, Member member, Model model) {
        var version = found(number);
        model.addAttribute("trial", trials.run(versions.rules(number)));
        model.addAttribute("most", Trials.MOST);
        return show(version, member, model);
    }

    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String text, Member member, HttpServletResponse response, Model model) {
        return switch (RuleText.read(text)) {
            case RuleText.Read.Right right -> "redirect:/console/risk/rules/" + versions.propose(text, member);
            case RuleText.Read.Wrong(var faults) -> wrong(text, faults, member, response, model);
        };
    }

    @PostMapping("/{number}/ask")
    String ask(@PathVariable int number, Member member) {
        if (versions.ask(number, member).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/console/risk/rules?done=asked";
    }

    @PostMapping("/switch/{approval}")
    String switchOn(@PathVariable UUID approval, Member member, HttpServletResponse response, Model model) {
        if (versions.switchOn(approval, member)) return "redirect:/console/risk/rules?done=switched";
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", true);
        return list(member, model);
    }

    private String wrong(String text, List<Fault> faults, Member member, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faults", faults);
        model.addAttribute("text", text.substring(0, Math.min(text.length(), RuleText.LONGEST)));
        return list(member, model);
    }

    private String list(Member member, Model model) {
        int inForce = versions.inForce().number();
        model.addAttribute("versions", versions.newest());
        model.addAttribute("switches", versions.switches());
        model.addAttribute("inForce", inForce);
        model.addAttribute("me", member.actor().toString());
        model.addAttribute("mayWrite", WRITERS.contains(member.role()));
        if (!model.containsAttribute("text"))
            model.addAttribute("text", found(inForce).text());
        return "risk/rules";
    }

    private String show(RuleVersion version, Member member, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("inForce", versions.inForce().number());
        model.addAttribute("mayWrite", WRITERS.contains(member.role()));
        return "risk/version";
    }

    private RuleVersion found(int number) {
        return versions.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
