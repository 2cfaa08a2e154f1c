package kz.derbes.vault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.FieldStatus;
import kz.derbes.vault.Ground;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Private;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Rights;
import kz.derbes.vault.Vault;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One person on the desk: opened for a purpose and a reason, masked first, then one field at a time. */
@Controller
@RequestMapping("/console/people/{number}")
class PersonDesk {
    /** The roles that may look at blocked data to check it (conflict C14). */
    private static final Set<Role> CHECKERS = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);

    private final Vault vault;
    private final Blockings blockings;

    PersonDesk(Vault vault, Blockings blockings) {
        this.vault = vault;
        this.blockings = blockings;
    }

    @GetMapping
    String page(
            @PathVariable String number, @RequestParam(defaultValue = "") String purpose, Member member, Model model) {
        return show(subject(number), SearchForm.purpose(purpose), "", Map.of(), member, model);
    }

    /** Shows what the purpose gives, masked. */
    @PostMapping
    String open(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String check,
            Member member,
            HttpServletResponse response,
            Model model) {
        var named = SearchForm.purpose(purpose);
        var subject = subject(number);
        model.addAttribute("masked", true);
        var reading = Reading.by(member, subject, named, wanted(subject, named, member), reason, true);
        return look(grounded(reading, check, model), reason, member, response, model);
    }

    /** Shows one field in full. */
    @PostMapping("/{field}")
    String openField(
            @PathVariable String number,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String check,
            Member member,
            HttpServletResponse response,
            Model model) {
        var named = SearchForm.purpose(purpose);
        var wanted = Rights.fields(member.role(), named).stream()
                .filter(it -> it.code().equals(field))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("masked", false);
        var reading = Reading.by(member, subject(number), named, Set.of(wanted), reason, false);
        return look(grounded(reading, check, model), reason, member, response, model);
    }

    /** The same reading on the ground of a check, where one was named; the vault judges whether it holds. */
    private static Reading grounded(Reading reading, String check, Model model) {
        boolean checking = check.equals("yes");
        model.addAttribute("checking", checking);
        return checking ? reading.on(Ground.CHECK) : reading;
    }

    /** What the role may see and is there, so that the record claims no more than was shown. */
    private Set<FieldCode> wanted(SubjectId subject, Purpose purpose, Member member) {
        var allowed = Rights.fields(member.role(), purpose);
        var kept = vault.statuses(subject).stream()
                .map(FieldStatus::field)
                .filter(allowed::contains)
                .collect(Collectors.toSet());
        return kept.isEmpty() ? Set.copyOf(allowed) : kept;
    }

    private String look(Reading reading, String reason, Member member, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return switch (vault.open(reading)) {
            case Opened.Values(var values) -> {
                model.addAttribute("opened", true);
                yield show(reading.subject(), reading.purpose(), reason, values, member, model);
            }
            case Opened.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", why.code());
                yield show(reading.subject(), reading.purpose(), reason, Map.of(), member, model);
            }
        };
    }

    private String show(
            SubjectId subject,
            Purpose purpose,
            String reason,
            Map<FieldCode, Private> values,
            Member member,
            Model model) {
        var statuses = vault.statuses(subject);
        boolean blocked = blockings.isBlocked(subject);
        model.addAttribute("blocked", blocked);
        model.addAttribute("mayCheck", blocked && CHECKERS.contains(member.role()));
        model.addAttribute("subject", subject);
        model.addAttribute("purpose", purpose);
        model.addAttribute("purposes", Rights.purposes(member.role()));
        model.addAttribute("reason", reason);
        model.addAttribute("values", values);
        model.addAttribute(
                "kept", statuses.stream().map(FieldStatus::field).sorted().toList());
        model.addAttribute("allowed", Rights.fields(member.role(), purpose));
        return "vault/person";
    }

    private static SubjectId subject(String number) {
        try {
            return SubjectId.parse(number);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
