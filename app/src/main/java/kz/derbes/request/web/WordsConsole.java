package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.request.Matter;
import kz.derbes.request.Queue;
import kz.derbes.request.RequestWords;
import kz.derbes.vault.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    WordsConsole(Queue queue, RequestWords words, CaseView view) {
        this.queue = queue;
        this.words = words;
        this.view = view;
    }

    @PostMapping("/{number}")
    String open(
            @PathVariable String number,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String why = Posted.of(request, Set.of("why")).of("why");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Matter matter = queue.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return view.show(matter, words.open(member, matter, why), Map.of(), member, model);
        } catch (Texts.NotAllowedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("shut", e.reason().code());
            return view.show(matter, Map.of(), Map.of(), member, model);
        }
    }
}
