package kz.derbes.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import kz.derbes.consent.Choices;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the banner on every page of the site. */
@ControllerAdvice
class BannerAdvice {
    private final Choices choices;
    private final Asking asking;

    BannerAdvice(Choices choices, Asking asking) {
        this.choices = choices;
        this.asking = asking;
    }

    @ModelAttribute("banner")
    Banner banner(HttpServletRequest request, Locale locale) {
        var back = SameSite.page(request);
        return new Banner(choices.standing(request), back, () -> asking.ofVisitor(locale));
    }
}
