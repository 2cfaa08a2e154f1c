package kz.derbes.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a request: the one just chosen, the one chosen before, or the browser's first that the site speaks. */
final class ChosenLanguage implements LocaleResolver {
    static final String PARAMETER = "lang";
    static final String COOKIE = "derbes_lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.of(asked(request), remembered(request), preferred(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.RU)
                .locale();
    }

    /** Remembers a choice for a year; only an express choice sets the cookie. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) return;
        var cookie = ResponseCookie.from(COOKIE, Language.of(locale).code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static Optional<Language> asked(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) return Optional.empty();
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(it -> it.getName().equals(COOKIE))
                .findFirst()
                .flatMap(it -> Language.of(it.getValue()));
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Optional.empty();
        List<Locale> wanted = Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(it -> Language.of(it.getLanguage()).stream())
                .findFirst();
    }
}
