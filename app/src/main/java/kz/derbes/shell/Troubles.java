package kz.derbes.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, told in the reader's language: a page for a browser, problem details (RFC 9457) for a program. */
@Controller
class Troubles implements ErrorController {
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 415, 423, 429, 503);
    /** What the ledger gives as its reason while a restored database is brought up to the log. */
    private static final String SHUT = "shut";

    private final MessageSource messages;

    Troubles(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("told", told(request, status));
        return "shell/trouble";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
        int status = status(request);
        var problem = ProblemDetail.forStatus(status);
        String told = told(request, status);
        problem.setTitle(messages.getMessage("shell.trouble." + told + ".title", null, locale));
        problem.setDetail(messages.getMessage("shell.trouble." + told + ".detail", null, locale));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Status of the failed request; a direct visit to this address finds nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    private static String told(HttpServletRequest request, int status) {
        if (SHUT.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))) return SHUT;
        return TOLD.contains(status) ? String.valueOf(status) : status >= 500 ? "500" : "400";
    }
}
