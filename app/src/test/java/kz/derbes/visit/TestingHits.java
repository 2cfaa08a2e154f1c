package kz.derbes.visit;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.core.Agent;
import kz.derbes.visit.core.Campaign;
import kz.derbes.visit.core.PagePath;
import kz.derbes.visit.core.Pixel;
import kz.derbes.visit.core.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Hits of a Firefox that speaks Kazakh, as they reach the writer. */
public final class TestingHits {

    private TestingHits() {}

    public static View.Seen seen(VisitorId visitor, Instant at, String page, String address) {
        return of(visitor, at, page, address, null);
    }

    public static View.Seen event(VisitorId visitor, Instant at, String page, String event) {
        return of(visitor, at, page, "2001:db8::1", event);
    }

    /** Makes hits durable as the intake does, consents asked. */
    public static void write(ApplicationContext context, View... hits) {
        context.getBean(HitWriter.class).write(List.of(hits));
    }

    private static View.Seen of(VisitorId visitor, Instant at, String page, String address, @Nullable String event) {
        var hit = new Pixel.Accepted(new PagePath(page), event, null, Campaign.of("letter", null, "May"), null, null);
        return new View.Seen(
                visitor,
                at,
                hit,
                InetAddress.ofLiteral(address),
                "KZ",
                Agent.of(TestingBrowser.AGENT, "kk-KZ,ru;q=0.5"));
    }
}
