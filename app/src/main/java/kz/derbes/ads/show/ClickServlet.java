package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import kz.derbes.ads.book.Creative;
import kz.derbes.ads.book.Creatives;

/**
 * {@code GET /ad/click/{token}}: counts the click and leads to the address that stands with the advertisement. The token
 * names the advertisement, not the address, so nobody can lead anybody elsewhere with it.
 */
final class ClickServlet extends HttpServlet {
    private final transient Tickets tickets;
    private final transient Showings showings;
    private final transient Creatives creatives;
    private final transient Clock clock;

    ClickServlet(Tickets tickets, Showings showings, Creatives creatives, Clock clock) {
        this.tickets = tickets;
        this.showings = showings;
        this.creatives = creatives;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var ticket = ticket(request);
        var creative = ticket.flatMap(it -> creatives.find(it.creative()));
        if (ticket.isEmpty() || creative.isEmpty()) {
            Answer.nothing(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (ticket.get().at().plus(Event.CLICK.window()).isBefore(clock.instant())) {
            Answer.nothing(response, HttpServletResponse.SC_GONE);
            return;
        }
        showings.clicked(ticket.get(), request);
        lead(response, creative);
    }

    /** Looks where it leads without going there. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        var creative = ticket(request).flatMap(it -> creatives.find(it.creative()));
        if (creative.isEmpty()) Answer.nothing(response, HttpServletResponse.SC_NOT_FOUND);
        else lead(response, creative);
    }

    private Optional<Ticket> ticket(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? Optional.empty() : tickets.read(path.substring(1));
    }

    private static void lead(HttpServletResponse response, Optional<Creative> creative) {
        Answer.nothing(response, HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", creative.map(Creative::target).orElseThrow());
    }
}
