package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import kz.derbes.law.Member;
import kz.derbes.request.Answer;
import kz.derbes.request.Answers;
import kz.derbes.request.Desk;
import kz.derbes.request.Handled;
import kz.derbes.request.Kind;
import kz.derbes.request.Queue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One deed for many requests, confirmed first; what changed meanwhile is left alone. */
@Controller
@RequestMapping("/console/request/bulk")
class BulkConsole {
    private static final int MOST = 50;
    private static final String MARK = "m-";

    private final Queue queue;
    private final Desk desk;
    private final Answers answers;
    private final Drafts drafts;

    BulkConsole(Queue queue, Desk desk, Answers answers, Drafts drafts) {
        this.queue = queue;
        this.desk = desk;
        this.answers = answers;
        this.drafts = drafts;
    }

    @PostMapping
    String act(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String sure,
            Member member,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        if (!act.equals("take") && !act.equals("close")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var marked = marked(request);
        if (marked.isEmpty()) return "redirect:/console/request";
        if (!sure.equals("yes")) {
            model.addAttribute("act", act);
            model.addAttribute("marked", marked);
            return "request/bulk";
        }
        long done = marked.entrySet().stream()
                .filter(it -> handle(act, it.getKey(), it.getValue(), member) instanceof Handled.Done)
                .count();
        next.addFlashAttribute("bulk", done);
        return "redirect:/console/request";
    }

    private Handled handle(String act, String number, int version, Member by) {
        if (act.equals("take")) return desk.take(number, version, by);
        return queue.find(number)
                .filter(it -> it.kind() == Kind.PROPOSAL && it.topics().size() == 1)
                .map(it -> answers.answer(
                        number, version, Answer.EXPLAINED, drafts.text("thanks", it.language()), null, by))
                .orElseGet(() -> new Handled.Refused(Handled.Why.NOT_FOR_THIS_KIND));
    }

    /** The marked numbers, each with the version the officer saw. */
    private static Map<String, Integer> marked(HttpServletRequest request) {
        var marked = new TreeMap<String, Integer>();
        request.getParameterMap().forEach((name, given) -> {
            boolean is = name.startsWith(MARK) && given.length == 1 && given[0].matches("\\d{1,9}");
            if (is && marked.size() < MOST) marked.put(name.substring(MARK.length()), Integer.parseInt(given[0]));
        });
        return marked;
    }
}
