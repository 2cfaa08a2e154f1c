package kz.derbes.order.basket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kz.derbes.consent.ConsentWithdrawn;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.Scope;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.Offers;
import kz.derbes.policy.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The basket of whoever asks. It needs no consent for one visit; between visits it is kept only for who asked for it. */
@Service
public class Baskets {
    private final Stores stores;
    private final BasketRows rows;
    private final Offers offers;
    private final Consents consents;
    private final Terms terms;
    private final Clock clock;

    Baskets(Stores stores, BasketRows rows, Offers offers, Consents consents, Terms terms, Clock clock) {
        this.stores = stores;
        this.rows = rows;
        this.offers = offers;
        this.consents = consents;
        this.terms = terms;
        this.clock = clock;
    }

    /** What came of a wish to put something in. */
    public enum Added {
        ADDED,
        /** Fewer than wanted went in: there are no more, or nobody can order more. */
        FEWER,
        /** There is none, or it is no thing. */
        NOT_THERE,
        /** There is no room for another thing. */
        FULL
    }

    /** The basket as it can be ordered now; its changes are told by this call alone, for it remembers what it told. */
    @Transactional
    public Basket view(HttpServletRequest request) {
        var store = stores.held(request);
        var lines = store.lines();
        var known = offers.of(lines.stream().map(BasketLine::offer).collect(Collectors.toSet()));
        var basket = Review.of(lines, known, store.isKept());
        var now = Review.lines(basket);
        if (!now.equals(lines)) store.put(now);
        return basket;
    }

    /** How many different things lie in it, without looking at any; for the head of a page. */
    public int count(HttpServletRequest request) {
        var subject = Stores.subject(request);
        if (subject.isPresent()) return rows.lines(subject.get().value()).size();
        return stores.visitor(request)
                .map(it -> rows.lines(it.value()))
                .orElseGet(() -> new SessionStore(request).lines())
                .size();
    }

    /** Puts so many more in. */
    @Transactional
    public Added add(HttpServletRequest request, Offer offer, int quantity) {
        if (!offer.goods() || offer.available() == 0) return Added.NOT_THERE;
        var store = stores.held(request);
        var lines = store.lines();
        int before = Lines.quantity(lines, offer.id());
        if (before == 0 && lines.size() >= Lines.MOST) return Added.FULL;
        int after = Math.min(before + quantity, offer.available());
        store.put(Lines.with(lines, offer.id(), after, offer.tiyn()));
        return after == before + quantity ? Added.ADDED : Added.FEWER;
    }

    /** Changes how many there are of something that lies in it; none takes it out. */
    @Transactional
    public void set(HttpServletRequest request, Offer offer, int quantity) {
        var store = stores.held(request);
        var lines = store.lines();
        if (Lines.quantity(lines, offer.id()) > 0)
            store.put(Lines.with(lines, offer.id(), Math.min(quantity, offer.available()), offer.tiyn()));
    }

    /** Empties it after an order. */
    @Transactional
    public void empty(HttpServletRequest request) {
        stores.held(request).put(List.of());
    }

    /** Keeps it between visits from now on, for somebody without an account who ticked that text. */
    @Transactional
    public void keep(HttpServletRequest request, HttpServletResponse response, Wording shown) {
        if (Stores.subject(request).isPresent() || stores.visitor(request).isPresent()) return;
        var visitor = VisitorId.random();
        var now = clock.instant();
        consents.give(visitor, shown, Actor.visitor(visitor), "basket");
        rows.open(visitor, now);
        var visit = new SessionStore(request);
        rows.put(visitor.value(), visit.lines());
        visit.put(List.of());
        var life = Duration.between(now, terms.due(Stores.TERM, now));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                BasketCookie.write(visitor, life, request.isSecure()).toString());
    }

    /** Deletes it wherever it is, with its cookie and the consent to keep it. */
    @Transactional
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        new SessionStore(request).put(List.of());
        Stores.subject(request).ifPresent(it -> rows.remove(it.value()));
        BasketCookie.read(request).ifPresent(it -> {
            stores.forget(it);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    BasketCookie.gone(request.isSecure()).toString());
        });
    }

    /** A basket does not outlive the consent to keep it, wherever that is withdrawn. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.scope() == Scope.BASKET) rows.remove(withdrawn.party());
    }
}
