package kz.derbes.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.consent.VisitorCookie;
import kz.derbes.visit.core.Agent;
import kz.derbes.visit.core.Fields;
import kz.derbes.visit.core.Origin;
import kz.derbes.visit.core.Pixel;
import kz.derbes.visit.core.Refusal;
import kz.derbes.visit.core.Site;
import kz.derbes.visit.core.Source;
import kz.derbes.visit.core.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Receives a hit from the wire and says what became of it. */
@Component
class Reception {
    private static final String PRIVACY_CONTROL = "Sec-GPC";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final Intake intake;
    private final Refusals refusals;
    private final VisitorCookie cookie;
    private final Clock clock;
    private final Set<Origin> named;

    Reception(Intake intake, Refusals refusals, VisitorCookie cookie, Clock clock, VisitSettings settings) {
        this.intake = intake;
        this.refusals = refusals;
        this.cookie = cookie;
        this.clock = clock;
        named = settings.origins().stream().map(Reception::declared).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns when the hit is durable or refused. */
    Reply receive(HttpServletRequest request, Fields fields) {
        return switch (Pixel.judge(fields, source(request), new Site(request.getHeader(HttpHeaders.HOST), named))) {
            case Pixel.Refused(var reason) -> refuse(reason);
            case Pixel.Accepted accepted ->
                intake.take(view(request, accepted)) ? new Reply.Taken() : refuse(Refusal.OVERLOAD);
        };
    }

    private Reply refuse(Refusal reason) {
        refusals.add(reason);
        return new Reply.Refused(reason);
    }

    /** A browser that asks not to be followed is nobody in particular, whatever its cookie says. */
    private View view(HttpServletRequest request, Pixel.Accepted hit) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var nobody = new View.Anonymous(hit.page(), hit.event(), at);
        if ("1".equals(request.getHeader(PRIVACY_CONTROL))) return nobody;
        return cookie.read(request)
                .<View>map(it -> new View.Seen(it, at, hit, withoutZone(request.getRemoteAddr()), null, agent(request)))
                .orElse(nobody);
    }

    private static Agent agent(HttpServletRequest request) {
        return Agent.of(request.getHeader(HttpHeaders.USER_AGENT), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** A link-local IPv6 address may end with the name of a network card. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static Source source(HttpServletRequest request) {
        return new Source(
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.REFERER),
                request.getHeader(FETCH_SITE));
    }

    private static Origin declared(String url) {
        return Origin.of(url)
                .orElseThrow(() -> new IllegalArgumentException("derbes.visit.origins: not an origin: " + url));
    }
}
