package kz.derbes.order.basket;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import kz.derbes.law.holding.Blocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the basket of whoever asks: of the account, of the browser that wanted one kept, or of the visit. */
@Component
class Stores {
    static final String TERM = "consent.basket";
    private final BasketRows rows;
    private final Consents consents;
    private final Terms terms;
    private final ObjectProvider<Blocks> blocks;
    private final Clock clock;

    Stores(BasketRows rows, Consents consents, Terms terms, ObjectProvider<Blocks> blocks, Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.terms = terms;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** The basket to write to, held until the transaction ends; what other ones hold is put into it (sign-in). */
    Store held(HttpServletRequest request) {
        var subject = subject(request);
        if (subject.isPresent())
            return isBlocked(subject.get()) ? new SessionStore(request) : gathered(request, subject.get());
        var visitor = visitor(request);
        visitor.ifPresent(it -> rows.lock(it.value()));
        return visitor.<Store>map(this::kept).orElseGet(() -> new SessionStore(request));
    }

    /** The visitor whose basket is kept; empty for whoever did not ask for it, or whose term is over. */
    Optional<VisitorId> visitor(HttpServletRequest request) {
        var since = terms.startedBefore(TERM, clock.instant());
        return BasketCookie.read(request).filter(it -> rows.isOpen(it.value(), since));
    }

    static Optional<SubjectId> subject(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal != null && request.isUserInRole("SUBJECT")
                ? Optional.of(SubjectId.parse(principal.getName()))
                : Optional.empty();
    }

    private Store gathered(HttpServletRequest request, SubjectId subject) {
        var visit = new SessionStore(request);
        var visitor = visitor(request);
        rows.lock(subject.value());
        var store = kept(subject);
        var brought = new ArrayList<>(visit.lines());
        visitor.ifPresent(it -> brought.addAll(rows.lines(it.value())));
        if (!brought.isEmpty()) store.put(Lines.merged(store.lines(), brought));
        visit.put(List.of());
        visitor.ifPresent(this::forget);
        return store;
    }

    void forget(VisitorId visitor) {
        rows.remove(visitor.value());
        consents.withdraw(visitor, Scope.BASKET, Actor.visitor(visitor));
    }

    private KeptStore kept(Party owner) {
        return new KeptStore(owner, rows, clock);
    }

    /** While a person's data are blocked nothing more is collected of them: their basket lasts for the visit. */
    private boolean isBlocked(SubjectId subject) {
        return blocks.stream().anyMatch(it -> it.isBlocked(subject));
    }
}
