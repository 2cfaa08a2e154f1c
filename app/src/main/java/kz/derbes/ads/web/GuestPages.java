package kz.derbes.ads.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.guest.Guests;
import kz.derbes.ads.report.Reports;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an advertiser sees their own campaigns, and nobody else's. */
@Controller
@RequestMapping("/advertiser")
class GuestPages {
    private static final String COOKIE = "derbes_advertiser";
    private static final int MOST = 200;
    private final Guests guests;
    private final Advertisers advertisers;
    private final Campaigns campaigns;
    private final Reports reports;
    private final Trial trial;
    private final Clock clock;

    GuestPages(Guests guests, Advertisers advertisers, Campaigns campaigns, Reports reports, Trial trial, Clock clock) {
        this.guests = guests;
        this.advertisers = advertisers;
        this.campaigns = campaigns;
        this.reports = reports;
        this.trial = trial;
        this.clock = clock;
    }

    /** Opening a link changes nothing, because programs open links; the button does. */
    @GetMapping("/enter")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "ads/guest-enter";
    }

    @PostMapping("/enter")
    String enter(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wait = guests.wait(request.getRemoteAddr());
        var session = wait.isPresent() ? Optional.<String>empty() : guests.enter(token);
        if (session.isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(session.get(), Guests.SESSION, request));
            return "redirect:/advertiser";
        }
        response.setStatus(
                (wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("token", "");
        model.addAttribute("refused", wait.isPresent() ? "wait" : "link");
        return "ads/guest-enter";
    }

    @PostMapping("/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        session(request).ifPresent(guests::leave);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        return "redirect:/advertiser/enter";
    }

    @GetMapping
    String page(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Model model) {
        var who = who(request);
        if (who.isEmpty()) return "redirect:/advertiser/enter";
        model.addAttribute(
                "advertiser", advertisers.find(who.get()).map(Advertiser::name).orElse(""));
        model.addAttribute("campaigns", campaigns.list(null, who.get(), MOST, 0));
        var form = Typed.of(typed);
        model.addAttribute("form", form);
        model.addAttribute("placements", advertisers.placements());
        model.addAttribute("tried", form.value("placement").isEmpty() ? null : trial.lines(form, who.get()));
        model.addAttribute("campaign", null);
        return FiguresConsole.show(form, who.get(), reports, clock, "ads/guest", model);
    }

    @GetMapping("/campaigns/{id}")
    String campaign(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Model model) {
        var who = who(request);
        if (who.isEmpty()) return "redirect:/advertiser/enter";
        var campaign = campaigns
                .find(id)
                .filter(it -> it.advertiser().equals(who.get()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = Typed.of(typed);
        form.values().set("campaign", id.toString());
        if (form.value("by").isEmpty()) form.values().set("by", "day");
        model.addAttribute("campaign", campaign);
        model.addAttribute("form", form);
        return FiguresConsole.show(form, who.get(), reports, clock, "ads/guest-campaign", model);
    }

    @GetMapping("/reports.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var who = who(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FiguresConsole.file(Typed.of(typed), who, reports, clock);
    }

    private Optional<UUID> who(HttpServletRequest request) {
        return session(request).flatMap(guests::who);
    }

    private static Optional<String> session(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/advertiser")
                .maxAge(life)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
