package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.consent.Consent;
import kz.derbes.consent.Consents;
import kz.derbes.consent.VisitorCookie;
import kz.derbes.law.Scope;
import kz.derbes.place.Countries;
import org.springframework.stereotype.Component;

/**
 * The only place of this room that looks at an address, and only under a live permission to choose advertisements by it
 * (clause 3.3#1, conflict C10). The permission is asked for each time, so that taking it back works at once; of the
 * address nothing stays but the country, and that only until the answer is written.
 */
@Component
class CountryQuestion {
    private final VisitorCookie cookie;
    private final Consents consents;
    private final Countries countries;

    CountryQuestion(VisitorCookie cookie, Consents consents, Countries countries) {
        this.cookie = cookie;
        this.consents = consents;
        this.countries = countries;
    }

    Whereabouts ask(HttpServletRequest request) {
        return since(request)
                .<Whereabouts>map(it -> country(request.getRemoteAddr())
                        .<Whereabouts>map(country -> new Whereabouts.Known(country, it))
                        .orElse(new Whereabouts.Unknown(it)))
                .orElse(new Whereabouts.NotAllowed());
    }

    private Optional<Instant> since(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(visitor -> consents.live(visitor).stream()
                        .filter(it -> it.scope() == Scope.TARGETING)
                        .map(Consent::givenAt)
                        .findFirst());
    }

    private Optional<String> country(String address) {
        int zone = address.indexOf('%');
        return countries.of(InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone)));
    }
}
