package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.request.Answers;
import kz.derbes.request.CaseFile;
import kz.derbes.request.Desk;
import kz.derbes.request.Handled;
import kz.derbes.request.Queue;
import kz.derbes.vault.Block;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One request and what an officer does with it; of two officers the second is told. */
@Controller
@RequestMapping("/console/request/{number}")
class CaseConsole {
    private static final Set<String> FIELDS =
            Set.of("version", "reason", "text", "evidence", "outcome", "sure", "officer");
    private static final Set<String> DONE = Set.of(
            "taken",
            "handed",
            "identified",
            "paused",
            "resumed",
            "extended",
            "written",
            "answered",
            "refused",
            "closed",
            "entered");

    private final Queue queue;
    private final Desk desk;
    private final Answers answers;
    private final CaseView view;
    private final CaseFile file;

    CaseConsole(Queue queue, Desk desk, Answers answers, CaseView view, CaseFile file) {
        this.queue = queue;
        this.desk = desk;
        this.answers = answers;
        this.view = view;
        this.file = file;
    }

    @GetMapping
    String page(@PathVariable String number, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        var matter = queue.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return view.show(matter, Map.of(), Map.of(), member, model);
    }

    /** The case without what was said, which opens for a reason only. */
    @GetMapping("/case.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        var matter = queue.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Files.pdf(matter, file.pdf(matter, Map.of(), matter.language()));
    }

    @PostMapping("/{deed}")
    String act(
            @PathVariable String number,
            @PathVariable String deed,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var posted = Posted.of(request, FIELDS);
        return switch (handle(number, deed, posted, member)) {
            case Handled.Done _ ->
                "redirect:/console/request/" + number + "?done=" + Deed.of(deed).done();
            case Handled.Stale _ -> again(number, "stale", HttpStatus.CONFLICT, posted, member, response, model);
            case Handled.Refused(var why) ->
                again(number, why.code(), HttpStatus.UNPROCESSABLE_CONTENT, posted, member, response, model);
        };
    }

    private Handled handle(String number, String deed, Posted it, Member by) {
        int version = version(it);
        return switch (Deed.of(deed)) {
            case TAKE -> desk.take(number, version, by);
            case HAND -> desk.hand(number, version, Codes.officer(it.of("officer")), by);
            case IDENTIFY -> desk.identify(number, version, Codes.identity(it.of("reason")), by);
            case PAUSE -> desk.pause(number, version, Codes.pause(it.of("reason")), by);
            case RESUME -> desk.resume(number, version, by);
            case EXTEND -> desk.extend(number, version, Codes.extension(it.of("reason")), by);
            case WRITE -> desk.write(number, version, it.of("text"), by);
            case CLOSE -> desk.close(number, version, by);
            case ANSWER -> answer(number, version, it, by);
            case REFUSE ->
                answers.refuse(number, version, Codes.refusal(it.of("reason")), it.of("text"), it.of("evidence"), by);
        };
    }

    private Handled answer(String number, int version, Posted it, Member by) {
        var outcome = Codes.outcome(it.of("outcome"));
        if (outcome == Block.Outcome.DESTROYED && !it.ticked("sure")) return new Handled.Refused(Handled.Why.NOT_SURE);
        return answers.answer(number, version, Codes.answer(it.of("reason")), it.of("text"), outcome, by);
    }

    /** The page once more, with what was typed, so that nothing is lost to the other officer's haste. */
    private String again(
            String number,
            String why,
            HttpStatus status,
            Posted posted,
            Member member,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("refused", why);
        var typed = new HashMap<String, String>();
        FIELDS.forEach(it -> typed.put(it, posted.of(it)));
        var matter = queue.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return view.show(matter, Map.of(), typed, member, model);
    }

    private static int version(Posted posted) {
        String typed = posted.of("version");
        if (!typed.matches("\\d{1,9}")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return Integer.parseInt(typed);
    }
}
