package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.payment.books.Books;
import kz.derbes.payment.books.Difference;
import kz.derbes.payment.books.Statements;
import kz.derbes.payment.books.Statements.Imported;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The books beside what providers and banks say: days that were compared, statements, differences to explain. */
@Controller
@RequestMapping("/console/payments/reconciliation")
class BooksConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final int DAYS = 14;
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.FINANCE);
    private final Books books;
    private final Statements statements;

    BooksConsole(Books books, Statements statements) {
        this.books = books;
        this.statements = statements;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String done,
            Member member,
            Model model) {
        model.addAttribute("done", Set.of("explained", "not-now").contains(done) ? done : "");
        return show(show.equals("all"), Math.clamp(page, 0, LAST_PAGE), member, model);
    }

    private String show(boolean all, int page, Member member, Model model) {
        var found = books.differences(!all, PAGE + 1, page * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).map(Line::of).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", page);
        model.addAttribute("show", all ? "all" : "open");
        model.addAttribute("days", books.compared(DAYS));
        model.addAttribute("banks", statements.banks());
        model.addAttribute("works", WORKERS.contains(member.role()));
        model.addAttribute(
                "codes",
                Arrays.stream(Difference.Explanation.values())
                        .map(Difference.Explanation::code)
                        .toList());
        return "payment/books";
    }

    @PostMapping("/{id}/explain")
    String explain(@PathVariable UUID id, Member member, HttpServletRequest request) {
        var code = Difference.Explanation.of(Posted.of(request, Set.of("code")).of("code"));
        boolean done = code.filter(it -> books.explain(id, it, member)).isPresent();
        return "redirect:/console/payments/reconciliation?done=" + (done ? "explained" : "not-now");
    }

    /** Reads a statement and shows what it did; the file is not kept. */
    @PostMapping("/statement")
    String statement(@RequestParam String bank, @RequestParam MultipartFile file, Member member, Model model)
            throws IOException {
        var imported = statements.read(bank, file.getBytes(), member);
        switch (imported) {
            case Imported.Read read -> model.addAttribute("read", read);
            case Imported.Known _ -> model.addAttribute("unread", "known");
            case Imported.Unreadable(var code) -> model.addAttribute("unread", code);
        }
        model.addAttribute("done", "");
        return show(false, 0, member, model);
    }

    /** A difference with its sums in words. */
    record Line(Difference it, String kind, String ours, String theirs) {
        static Line of(Difference it) {
            return new Line(it, it.kind().code(), sum(it.ours()), sum(it.theirs()));
        }

        private static String sum(@Nullable Long tiyn) {
            return tiyn == null ? "–" : Tenge.of(tiyn);
        }
    }
}
