package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.request.CaseFile;
import kz.derbes.request.Matter;
import kz.derbes.request.Queue;
import kz.derbes.request.RequestWords;
import kz.derbes.vault.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a person wrote, for an officer who says why; the person sees that it was opened and the reason. */
@Controller
@RequestMapping("/console/request/words")
class WordsConsole {
    private final Queue queue;
    private final RequestWords words;
    private final CaseView view;
    private final CaseFile file;

    WordsConsole(Queue queue, RequestWords words, CaseView view, CaseFile file) {
        this.queue = queue;
        this.words = words;
        this.view = view;
        this.file = file;
    }

    @PostMapping(path = "/{number}", params = "!as")
    String open(
            @PathVariable String number,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String why = Posted.of(request, Set.of("why")).of("why");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var matter = matter(number);
        try {
            return view.show(matter, words.open(member, matter, why), Map.of(), member, model);
        } catch (Texts.NotAllowedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("shut", e.reason().code());
            return view.show(matter, Map.of(), Map.of(), member, model);
        }
    }

    /** The whole case as an archive that can be verified, for a reason as well. */
    @PostMapping(path = "/{number}", params = "as=zip")
    ResponseEntity<byte[]> bundle(@PathVariable String number, Member member, HttpServletRequest request) {
        String why = Posted.of(request, Set.of("why", "as")).of("why");
        var matter = matter(number);
        try {
            var texts = words.open(member, matter, why);
            return file.bundle(matter, texts, member.actor())
                    .map(it -> Files.zip(matter, it))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        } catch (Texts.NotAllowedException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, e.reason().code(), e);
        }
    }

    private Matter matter(String number) {
        return queue.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
