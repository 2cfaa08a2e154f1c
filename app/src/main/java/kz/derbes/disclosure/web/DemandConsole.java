package kz.derbes.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.disclosure.demand.Demands;
import kz.derbes.disclosure.demand.Refusal;
import kz.derbes.disclosure.demand.Seeking;
import kz.derbes.disclosure.demand.Told;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The file of one demand, and each step that can be done with it now. */
@Controller
@RequestMapping("/console/disclosure/demands/{id}")
class DemandConsole {
    private static final Set<String> DONE = Set.of("judged", "reopened", "refused", "withdrawn", "approved", "person");

    private final Demands demands;
    private final Seeking seeking;
    private final DemandFile file;

    DemandConsole(Demands demands, Seeking seeking, DemandFile file) {
        this.demands = demands;
        this.seeking = seeking;
        this.file = file;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return file.show(id, member, model);
    }

    /** Looks for somebody; what is typed is posted, so that it stands in no address and no log. */
    @PostMapping("/people")
    String seek(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String place,
            Member member,
            HttpServletResponse response,
            Model model) {
        var typed = List.of(email, phone, number);
        Told told = typed.stream().filter(it -> !it.isBlank()).count() != 1
                ? Told.NOT_A_NUMBER
                : place.matches("[1-9][0-9]{0,3}")
                        ? seek(id, Integer.parseInt(place), email, phone, number, member)
                        : Told.PLACE_TAKEN;
        return after(told, "person", id, member, response, model);
    }

    private Told seek(UUID id, int place, String email, String phone, String number, Member member) {
        if (!email.isBlank()) return seeking.byContact(id, place, FieldCode.EMAIL, email, member);
        if (!phone.isBlank()) return seeking.byContact(id, place, FieldCode.PHONE, phone, member);
        return seeking.byNumber(id, place, number, member);
    }

    @PostMapping("/people/drop")
    String drop(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            Member member,
            HttpServletResponse response,
            Model model) {
        Told told =
                person.matches("[0-9a-f-]{36}") ? seeking.drop(id, SubjectId.parse(person), member) : Told.NOBODY_FOUND;
        return after(told, "person", id, member, response, model);
    }

    @PostMapping("/judge")
    String judge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> granted,
            Member member,
            HttpServletResponse response,
            Model model) {
        var fields = Arrays.stream(FieldCode.values())
                .filter(it -> granted.contains(it.code()))
                .collect(Collectors.toSet());
        return after(demands.judge(id, fields, member), "judged", id, member, response, model);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable UUID id, Member member, HttpServletResponse response, Model model) {
        return after(demands.reopen(id, member), "reopened", id, member, response, model);
    }

    @PostMapping("/refuse")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Member member,
            HttpServletResponse response,
            Model model) {
        var why = Refusal.of(reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return after(demands.refuse(id, why, member), "refused", id, member, response, model);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable UUID id, Member member, HttpServletResponse response, Model model) {
        return after(demands.withdraw(id, member), "withdrawn", id, member, response, model);
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID id, Member member, HttpServletResponse response, Model model) {
        return after(demands.approve(id, member), "approved", id, member, response, model);
    }

    private String after(Told told, String done, UUID id, Member member, HttpServletResponse response, Model model) {
        if (told == Told.DONE) return "redirect:/console/disclosure/demands/" + id + "?done=" + done;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", told.code());
        return file.show(id, member, model);
    }
}
