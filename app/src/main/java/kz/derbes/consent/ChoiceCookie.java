package kz.derbes.consent;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Scope;
import kz.derbes.law.Terms;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The signed memory of a decision; one that was not made here counts as no decision. */
@Component
class ChoiceCookie {
    static final String NAME = "derbes_choice";
    private static final String USE = "choice";
    private static final int LONGEST = 128;

    private final Seal seal;
    private final Terms terms;
    private final Clock clock;

    ChoiceCookie(Seal seal, Terms terms, Clock clock) {
        this.seal = seal;
        this.terms = terms;
        this.clock = clock;
    }

    Optional<Choice> read(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(it -> it.getName().equals(NAME) && it.getValue().length() <= LONGEST)
                .flatMap(it -> seal.open(USE, it.getValue()).stream())
                .map(Choice::parse)
                .findFirst();
    }

    /** Lives as long as the consents it stands for, so that the question returns when they end. */
    ResponseCookie written(Choice choice, boolean secure) {
        return ResponseCookie.from(NAME, seal.sign(USE, choice.written()))
                .path("/")
                .maxAge(life())
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .build();
    }

    Duration life() {
        var now = clock.instant();
        return Duration.between(now, terms.due("consent." + Scope.MEASUREMENT.code(), now));
    }
}
