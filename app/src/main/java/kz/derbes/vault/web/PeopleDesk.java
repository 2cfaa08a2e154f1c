package kz.derbes.vault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Directory;
import kz.derbes.vault.FieldStatus;
import kz.derbes.vault.Hits;
import kz.derbes.vault.Rights;
import kz.derbes.vault.Sought;
import kz.derbes.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff find a person. What is sought is posted, so that it stands in no address and no log. */
@Controller
@RequestMapping("/console/people")
class PeopleDesk {
    private final Directory directory;
    private final Vault vault;

    PeopleDesk(Directory directory, Vault vault) {
        this.directory = directory;
        this.vault = vault;
    }

    /** Somebody who was found: a number, and which fields there are. */
    record Line(SubjectId subject, List<FieldStatus> fields) {}

    @GetMapping
    String page(Member member, Model model) {
        return show(SearchForm.EMPTY, Purpose.FEEDBACK, member, model);
    }

    @PostMapping("/find")
    String find(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String surname,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "") String purpose,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = new SearchForm(email, phone, surname, digits);
        var named = SearchForm.purpose(purpose);
        if (!form.isOneWay()) return refuse("one-way", form, named, member, response, model);
        return switch (hits(form, named, member)) {
            case Hits.Refused(var reason) -> refuse(reason.code(), form, named, member, response, model);
            case Hits.People people -> {
                model.addAttribute("found", lines(people));
                model.addAttribute("capped", people.capped());
                yield show(form, named, member, model);
            }
        };
    }

    private Hits hits(SearchForm form, Purpose purpose, Member member) {
        if (form.hasParts()) return directory.find(Sought.of(form.surname(), form.digits()), purpose, member);
        var contact = form.contacts().iterator().next();
        return directory.find(contact, contact == FieldCode.EMAIL ? form.email() : form.phone(), purpose, member);
    }

    private List<Line> lines(Hits.People people) {
        return people.subjects().stream()
                .map(it -> new Line(it, vault.statuses(it)))
                .toList();
    }

    private String refuse(
            String why, SearchForm form, Purpose purpose, Member member, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", why);
        return show(form, purpose, member, model);
    }

    private String show(SearchForm form, Purpose purpose, Member member, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("purpose", purpose);
        model.addAttribute("purposes", Rights.purposes(member.role()));
        model.addAttribute("parts", directory.takesParts());
        model.addAttribute("most", Directory.MOST);
        return "vault/people";
    }
}
