package kz.derbes.request.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Member;
import kz.derbes.request.Channel;
import kz.derbes.request.Kind;
import kz.derbes.request.Queue;
import kz.derbes.request.State;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is waiting for the officers: as a list, by due day, and as a table to take away. */
@Controller
@RequestMapping("/console/request")
class QueueConsole {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final int PAGE = 50;
    private static final int FILE = 10_000;
    private static final int WEEKS = 6;

    private final Queue queue;
    private final Clock clock;

    QueueConsole(Queue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam Map<String, String> query, Member member, Model model) {
        var form = new QueueForm(query, member);
        var filter = form.filter();
        var found = queue.page(filter, PAGE + 1);
        model.addAttribute("matters", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE ? form.after(found.get(PAGE - 1)) : "");
        model.addAttribute("count", queue.count(filter));
        model.addAttribute("most", Queue.MOST);
        model.addAttribute("query", form);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("states", State.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("me", member.actor().id());
        model.addAttribute("mayWrite", Handling.may(member.role()));
        return "request/queue";
    }

    /** The open ones by the day they are due on. */
    @GetMapping("/calendar")
    String calendar(Model model) {
        var today = LocalDate.ofInstant(clock.instant(), HERE);
        var first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = java.util.stream.IntStream.range(0, WEEKS)
                .mapToObj(week -> java.util.stream.IntStream.range(0, 7)
                        .mapToObj(day -> first.plusDays(week * 7L + day))
                        .toList())
                .toList();
        model.addAttribute("weeks", weeks);
        model.addAttribute("days", queue.days(first, WEEKS));
        model.addAttribute("today", today);
        return "request/calendar";
    }

    /** The queue as a table of codes and numbers, without a value of anybody. */
    @GetMapping("/queue.csv")
    ResponseEntity<String> file(@RequestParam Map<String, String> query, Member member) {
        var lines = new StringBuilder("number,kind,state,channel,received,due,term,officer,reason\n");
        queue.page(new QueueForm(query, member).filter(), FILE)
                .forEach(it -> lines.append(String.join(
                                ",",
                                List.of(
                                        it.number(),
                                        it.kind().code(),
                                        it.state().code(),
                                        it.channel().code(),
                                        it.receivedAt().toString(),
                                        it.dueAt().toString(),
                                        it.term(),
                                        it.officer() == null ? "" : it.officer(),
                                        it.reason())))
                        .append('\n'));
        var name = ContentDisposition.attachment().filename("requests.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(lines.toString());
    }
}
