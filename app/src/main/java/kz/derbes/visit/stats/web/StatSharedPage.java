package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kz.derbes.visit.stats.desk.StatDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The overview for whoever has the link: read only, without a session, found by no search engine. */
@Controller
class StatSharedPage {
    private final StatDesk desk;
    private final StatBoard board;
    private final StatAsking asking;

    StatSharedPage(StatDesk desk, StatBoard board, StatAsking asking) {
        this.desk = desk;
        this.board = board;
        this.asking = asking;
    }

    @GetMapping("/figures/{token}")
    String show(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!desk.isShared(token)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        var asked = asking.of(request, "/figures/" + token);
        board.fill(
                new Asked(asked.base(), asked.period(), asked.days(), asked.compare(), List.of(), asked.flawed()),
                locale,
                model);
        return "visit/stats/shared";
    }
}
