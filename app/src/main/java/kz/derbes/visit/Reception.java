package kz.derbes.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.consent.Choices;
import kz.derbes.law.VisitorId;
import kz.derbes.place.Countries;
import kz.derbes.visit.core.Fields;
import kz.derbes.visit.core.Origin;
import kz.derbes.visit.core.Pixel;
import kz.derbes.visit.core.Refusal;
import kz.derbes.visit.core.Site;
import kz.derbes.visit.core.Source;
import kz.derbes.visit.core.View;
import kz.derbes.visit.sieve.Caught;
import kz.derbes.visit.sieve.Programs;
import kz.derbes.visit.sieve.Programs.Judged;
import kz.derbes.visit.sieve.Sieve;
import kz.derbes.visit.technical.PageHealth;
import kz.derbes.visit.token.PageTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Receives a hit from the wire and says what became of it. */
@Component
class Reception {
    private final Intake intake;
    private final Refusals refusals;
    private final Choices choices;
    private final Programs programs;
    private final Sieve sieve;
    private final PageTokens tokens;
    private final PageHealth health;
    private final Countries countries;
    private final Clock clock;
    private final Set<Origin> named;

    Reception(
            Intake intake,
            Refusals refusals,
            Choices choices,
            Programs programs,
            Sieve sieve,
            PageTokens tokens,
            PageHealth health,
            Countries countries,
            Clock clock,
            VisitSettings settings) {
        this.intake = intake;
        this.refusals = refusals;
        this.choices = choices;
        this.programs = programs;
        this.sieve = sieve;
        this.tokens = tokens;
        this.health = health;
        this.countries = countries;
        this.clock = clock;
        named = settings.origins().stream().map(Reception::declared).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns when the hit is durable, refused, or was never to be counted. */
    Reply receive(HttpServletRequest request, Fields fields) {
        var decided = Mode.of(request, choices);
        if (decided.mode() == Mode.NONE) return new Reply.Unseen();
        var site = new Site(request.getHeader(HttpHeaders.HOST), named);
        var source = source(request);
        return switch (Pixel.judge(fields, source, site)) {
            case Pixel.Refused(var reason) -> refuse(new Caught(reason, null));
            case Pixel.Accepted hit -> {
                var program = programs.judge(request.getHeader(HttpHeaders.USER_AGENT));
                var address = address(request);
                var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                var caught = sieve.judge(request, program, address, at.toEpochMilli())
                        .or(() -> unsigned(hit, source));
                yield caught.isPresent()
                        ? refuse(caught.get())
                        : take(hit, at, decided.visitor().map(it -> seen(it, at, hit, address, program, request)));
            }
        };
    }

    private Reply take(Pixel.Accepted hit, Instant at, Optional<View.Seen> seen) {
        var vitals = hit.vitals();
        if (vitals != null) {
            seen.ifPresent(it -> health.add(it.visitor(), hit.page(), vitals, at));
            return new Reply.Taken();
        }
        View view = seen.isPresent() ? seen.get() : new View.Anonymous(hit.page(), hit.event(), at);
        return intake.take(view) ? new Reply.Taken() : refuse(new Caught(Refusal.OVERLOAD, null));
    }

    private Reply refuse(Caught caught) {
        refusals.add(caught);
        return new Reply.Refused(caught.reason());
    }

    /** A page that the operator serves elsewhere cannot sign; the browser vouches for its origin. */
    private Optional<Caught> unsigned(Pixel.Accepted hit, Source source) {
        if (!tokens.areDemanded() || source.isOneOf(named)) return Optional.empty();
        return switch (tokens.use(hit.token(), hit.page())) {
            case GENUINE -> Optional.empty();
            case UNSIGNED -> Optional.of(new Caught(Refusal.UNSIGNED, null));
            case REPEATED -> Optional.of(new Caught(Refusal.REPEATED, null));
        };
    }

    private View.Seen seen(
            VisitorId visitor,
            Instant at,
            Pixel.Accepted hit,
            InetAddress address,
            Judged program,
            HttpServletRequest request) {
        var agent = program.agent().speaking(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new View.Seen(visitor, at, hit, address, countries.of(address).orElse(null), agent);
    }

    /** A link-local IPv6 address may end with the name of a network card. */
    private static InetAddress address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        int zone = address.indexOf('%');
        return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
    }

    private static Source source(HttpServletRequest request) {
        return new Source(
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.REFERER),
                request.getHeader("Sec-Fetch-Site"));
    }

    private static Origin declared(String url) {
        return Origin.of(url)
                .orElseThrow(() -> new IllegalArgumentException("derbes.visit.origins: not an origin: " + url));
    }
}
