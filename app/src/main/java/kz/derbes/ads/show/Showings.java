package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.core.Viewing;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.consent.VisitorCookie;
import kz.derbes.law.Scope;
import org.springframework.stereotype.Service;

/** Judges what pages tell of showings before it is counted. */
@Service
public class Showings {
    private static final Duration SLACK = Duration.ofSeconds(2);
    private final Tickets tickets;
    private final Counting counting;
    private final AdCountRows rows;
    private final Campaigns campaigns;
    private final VisitorCookie cookie;
    private final Consents consents;
    private final Neighbours neighbours;
    private final Clock clock;

    Showings(
            Tickets tickets,
            Counting counting,
            AdCountRows rows,
            Campaigns campaigns,
            VisitorCookie cookie,
            Consents consents,
            Neighbours neighbours,
            Clock clock) {
        this.tickets = tickets;
        this.counting = counting;
        this.rows = rows;
        this.campaigns = campaigns;
        this.cookie = cookie;
        this.consents = consents;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /**
     * Counts that it was drawn.
     *
     * @param ownPage whether the page itself tells it; a picture in a frame without rights cannot say whose it is
     */
    Optional<Invalid> drawn(String token, HttpServletRequest request, boolean ownPage) {
        var refusal = ownPage ? foreign(request) : Robots.refusal(request);
        if (refusal.isPresent()) return counting.refuse(Event.IMPRESSION, refusal.get());
        var ticket = tickets.read(token);
        if (ticket.isEmpty()) return counting.refuse(Event.IMPRESSION, Invalid.BAD_TOKEN);
        return counting.count(ticket.get(), Event.IMPRESSION);
    }

    Optional<Invalid> watched(String token, String timings, HttpServletRequest request) {
        return reason(token, timings, request)
                .map(it -> counting.refuse(Event.VIEWABLE, it))
                .orElseGet(() -> counting.count(tickets.read(token).orElseThrow(), Event.VIEWABLE));
    }

    private Optional<Invalid> reason(String token, String timings, HttpServletRequest request) {
        var refusal = foreign(request);
        if (refusal.isPresent()) return refusal;
        var ticket = tickets.read(token);
        if (ticket.isEmpty()) return Optional.of(Invalid.BAD_TOKEN);
        var viewing = Viewing.parse(timings);
        if (viewing.isEmpty()) return Optional.of(Invalid.NOT_READABLE);
        var passed = Duration.between(ticket.get().at(), clock.instant()).plus(SLACK);
        if (viewing.get().millis() > passed.toMillis()) return Optional.of(Invalid.IMPOSSIBLE_TIME);
        return viewing.get().isViewable() ? Optional.empty() : Optional.of(Invalid.NOT_LOOKED_AT);
    }

    /** Counts a click; where it leads does not depend on whether it was counted. */
    void clicked(Ticket ticket, HttpServletRequest request) {
        Robots.refusal(request)
                .ifPresentOrElse(it -> counting.refuse(Event.CLICK, it), () -> counting.count(ticket, Event.CLICK));
    }

    /** Counts a success of a clicked advertisement, for those alone who allowed their visits to be measured. */
    Optional<Invalid> reached(String token, String goal, HttpServletRequest request) {
        var ticket = tickets.read(token);
        var refusal = foreign(request).or(() -> ticket.isEmpty() ? Optional.of(Invalid.BAD_TOKEN) : Optional.empty());
        if (refusal.isPresent()) return counting.refuse(Event.GOAL, refusal.get());
        var it = ticket.orElseThrow();
        if (!mayMeasure(request)) return counting.refuse(Event.GOAL, Invalid.NOT_ALLOWED);
        if (!isGoal(it, goal)) return counting.refuse(Event.GOAL, Invalid.OTHER_GOAL);
        if (!rows.isUsed(it.nonce(), Event.CLICK)) return counting.refuse(Event.GOAL, Invalid.NOT_CLICKED);
        return counting.count(it, Event.GOAL);
    }

    private boolean isGoal(Ticket ticket, String name) {
        return campaigns
                .find(ticket.campaign())
                .filter(it -> name.equals(it.plan().goal()))
                .isPresent();
    }

    private boolean mayMeasure(HttpServletRequest request) {
        return cookie.read(request)
                .map(it -> consents.permission(it, Scope.MEASUREMENT) instanceof Permission.Granted)
                .orElse(false);
    }

    /** What the browser itself says; a page cannot forge it. */
    private Optional<Invalid> foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        boolean here = site == null || site.equals("same-origin");
        if (!here && neighbours.asker(request) != Neighbours.Asker.NEIGHBOUR) return Optional.of(Invalid.FOREIGN_PAGE);
        return Robots.refusal(request);
    }
}
