package kz.derbes.visit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import kz.derbes.consent.Choices;
import kz.derbes.consent.Standing;
import kz.derbes.visit.core.PagePath;
import kz.derbes.visit.token.PageTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page what it needs to be counted. */
@ControllerAdvice
class Counted {
    private final PageTokens tokens;
    private final Choices choices;

    Counted(PageTokens tokens, Choices choices) {
        this.tokens = tokens;
        this.choices = choices;
    }

    @ModelAttribute("counting")
    @Nullable
    Counting counting(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || Choices.signals(request)) return null;
        boolean measured = choices.standing(request).state() == Standing.State.ALLOWED;
        return PagePath.of(request.getRequestURI())
                .map(it -> new Counting(it.value(), tokens.areDemanded() ? tokens.of(it) : null, measured))
                .orElse(null);
    }

    /**
     * What a page says of itself when it is counted.
     *
     * @param token its signed word; null when none is demanded
     * @param measured whether its reader allows measurement, so that the browser may tell how fast it was
     */
    record Counting(String page, @Nullable String token, boolean measured) {

        /** The picture for a browser without scripts. */
        public String pixel() {
            return "/p.gif?p=" + URLEncoder.encode(page, UTF_8) + (token == null ? "" : "&t=" + token);
        }
    }
}
