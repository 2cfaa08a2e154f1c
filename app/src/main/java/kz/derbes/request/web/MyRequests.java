package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Throttle;
import kz.derbes.door.Waiting;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.request.CaseFile;
import kz.derbes.request.Cases;
import kz.derbes.request.Matter;
import kz.derbes.request.RequestLimit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person's own requests: all, one, its words, its answer, its receipt. */
@Controller
@RequestMapping("/me/requests")
class MyRequests {
    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1_000;
    private static final Set<String> DONE = Set.of("received", "joined", "said", "ended", "not-sealed", "unsealed");

    private final Cases cases;
    private final CasePage page;
    private final CaseFile file;
    private final Ledger ledger;
    private final Throttle throttle;

    MyRequests(Cases cases, CasePage page, CaseFile file, Ledger ledger, Throttle throttle) {
        this.cases = cases;
        this.page = page;
        this.file = file;
        this.ledger = ledger;
        this.throttle = throttle;
    }

    @GetMapping
    String list(SubjectId subject, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = cases.of(subject, PAGE + 1, shown * PAGE);
        model.addAttribute("matters", found.stream().limit(PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "request/mine";
    }

    @GetMapping("/{number}")
    String one(
            SubjectId subject, @PathVariable String number, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return page.show(own(subject, number), model, new Form());
    }

    @PostMapping("/{number}/message")
    String say(
            SubjectId subject,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String words = Posted.of(request, Set.of("words")).of("words").strip();
        var matter = own(subject, number);
        var form = new Form().keep("words", words);
        if (words.isEmpty()) form.fault("words", "required");
        if (words.length() > RequestForm.LONGEST) form.fault("words", "long");
        if (Papers.areNamed(words)) form.fault("words", "papers");
        var wait = throttle.count(RequestLimit.WORDS_BY_SUBJECT, subject.toString());
        wait.ifPresent(it -> Waiting.tell(it, response, model));
        if (wait.isPresent()) return page.show(matter, model, form);
        if (form.isRight() && cases.say(subject, number, words)) return redirect(number, "said");
        if (form.isRight()) form.fault("words", "over");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(matter, model, form);
    }

    /** Asks whether it is meant before an open request is taken back. */
    @GetMapping("/{number}/end")
    String endPage(SubjectId subject, @PathVariable String number, Model model) {
        model.addAttribute("matter", own(subject, number));
        return "request/end";
    }

    @PostMapping("/{number}/end")
    String end(SubjectId subject, @PathVariable String number, HttpServletRequest request) {
        Posted.of(request, Set.of());
        cases.end(own(subject, number).subject(), number);
        return redirect(number, "ended");
    }

    /** The proof of the receipt, to be verified without the site; not there before a checkpoint covers it. */
    @GetMapping("/{number}/receipt.txt")
    ResponseEntity<String> receipt(SubjectId subject, @PathVariable String number) {
        var name = ContentDisposition.attachment()
                .filename("derbes-" + number + ".txt")
                .build();
        return ledger.proofOf(new FactId(own(subject, number).fact()))
                .map(it -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(it))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/me/requests/" + number + "?done=not-sealed")
                        .build());
    }

    /** The whole case in one document. */
    @GetMapping("/{number}/case.pdf")
    ResponseEntity<byte[]> pdf(SubjectId subject, @PathVariable String number) {
        var matter = own(subject, number);
        return Files.pdf(matter, file.pdf(matter, texts(matter), matter.language()));
    }

    /** The same with the proof that nobody changed it. */
    @GetMapping("/{number}/case.zip")
    ResponseEntity<byte[]> bundle(SubjectId subject, @PathVariable String number) {
        var matter = own(subject, number);
        return file.bundle(matter, texts(matter), Actor.subject(subject))
                .map(it -> Files.zip(matter, it))
                .orElseGet(() -> Files.later("/me/requests/" + number + "?done=unsealed"));
    }

    private Map<UUID, String> texts(Matter matter) {
        return cases.read(matter, cases.messages(matter));
    }

    private Matter own(SubjectId subject, String number) {
        return cases.find(subject, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String redirect(String number, String done) {
        return "redirect:/me/requests/" + number + "?done=" + done;
    }
}
