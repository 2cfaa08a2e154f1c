package kz.derbes.incident.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where to tell of a weakness, in the form of RFC 9116. */
@Controller
class SecurityText {
    private static final Duration GOOD_FOR = Duration.ofDays(180);
    private final URI site;
    private final Clock clock;

    SecurityText(@Value("${derbes.notification.site}") URI site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String text() {
        return """
                Contact: %1$s/report-a-leak
                Expires: %2$s
                Preferred-Languages: kk, ru, en
                Canonical: %1$s/.well-known/security.txt
                Policy: %1$s/policy
                """.formatted(site, clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS));
    }
}
