package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import kz.derbes.ads.core.Device;
import kz.derbes.ads.core.Seen;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;

/** {@code GET /ad/slot/{placement}?page=/tea&lang=kk&w=390}: one advertisement, 204 when there is none, 403 to the page of a stranger. */
final class SlotServlet extends HttpServlet {
    /** What the page session remembers; empty at its beginning, absent where nothing can be remembered. */
    static final String SEEN = "Derbes-Seen";

    private static final Pattern PLACEMENT = Pattern.compile("/[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_PAGE = 512;
    private final transient Slots slots;
    private final transient CountryQuestion countries;
    private final transient SeenSeal seal;
    private final transient Neighbours neighbours;
    private final transient Clock clock;

    SlotServlet(Slots slots, CountryQuestion countries, SeenSeal seal, Neighbours neighbours, Clock clock) {
        this.slots = slots;
        this.countries = countries;
        this.seal = seal;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (neighbours.asker(request) == Neighbours.Asker.STRANGER) {
            Answer.nothing(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        neighbours.open(request, response);
        var path = request.getPathInfo();
        var page = page(request.getParameter("page"));
        if (path == null || !PLACEMENT.matcher(path).matches() || page == null) {
            Answer.nothing(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var asked = new Slots.Page(
                path.substring(1),
                page,
                language(request.getParameter("lang")),
                device(request.getParameter("w")),
                seen(request.getHeader(SEEN)),
                "yes".equals(request.getParameter("frame")));
        var filled = slots.fill(asked, () -> countries.ask(request));
        if (filled.isEmpty()) {
            Answer.nothing(response, HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var seen = filled.get().seen();
        if (seen != null) response.setHeader(SEEN, seal.write(seen));
        Answer.html(response, filled.get().html(), asked.frame() ? Answer.frame(neighbours.ancestors()) : Answer.PART);
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        neighbours.preflight(request, response);
    }

    /** The path without what stands behind a question mark; null for what is no path. */
    private static @Nullable String page(@Nullable String told) {
        if (told == null) return "/";
        int query = told.indexOf('?');
        var path = query < 0 ? told : told.substring(0, query);
        return path.startsWith("/") && path.length() <= LONGEST_PAGE ? path : null;
    }

    private static Language language(@Nullable String told) {
        return told == null ? Language.KK : Language.of(told).orElse(Language.RU);
    }

    private static @Nullable Device device(@Nullable String width) {
        return width != null && width.matches("\\d{1,5}") ? Device.ofWidth(Integer.parseInt(width)) : null;
    }

    private @Nullable Seen seen(@Nullable String told) {
        return told == null ? null : seal.read(told, clock.instant());
    }
}
