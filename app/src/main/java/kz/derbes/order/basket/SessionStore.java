package kz.derbes.order.basket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.door.Sessions;

/** A basket in the session of the visit, as one text; it goes over into the session of whoever signs in. */
final class SessionStore implements Store {
    private static final String NAME = Sessions.CARRIED + "basket";
    private final HttpServletRequest request;

    SessionStore(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public List<BasketLine> lines() {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String text) || text.isEmpty()) return List.of();
        return Arrays.stream(text.split(";", -1)).map(SessionStore::line).toList();
    }

    @Override
    public void put(List<BasketLine> lines) {
        var session = request.getSession(!lines.isEmpty());
        if (session == null) return;
        if (lines.isEmpty()) session.removeAttribute(NAME);
        else session.setAttribute(NAME, lines.stream().map(SessionStore::text).collect(Collectors.joining(";")));
    }

    @Override
    public boolean isKept() {
        return false;
    }

    private static String text(BasketLine it) {
        return it.offer() + ":" + it.quantity() + ":" + it.tiyn();
    }

    private static BasketLine line(String text) {
        var parts = text.split(":", -1);
        return new BasketLine(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }
}
