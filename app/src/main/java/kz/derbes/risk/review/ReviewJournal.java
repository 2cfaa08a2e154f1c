package kz.derbes.risk.review;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.Codes;
import kz.derbes.law.Member;
import kz.derbes.law.letter.Notices;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.risk.ReviewDecided;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a step of a review leaves: its fact, its event, and a letter where the person has an account. */
@Component
class ReviewJournal {
    static final Actor CLOCK = Actor.system("risk-clock");
    private static final Actor RULES = Actor.system("risk");
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Notices> notices;
    private final ReviewLinks links;

    ReviewJournal(Ledger ledger, ApplicationEventPublisher events, ObjectProvider<Notices> notices, ReviewLinks links) {
        this.ledger = ledger;
        this.events = events;
        this.notices = notices;
        this.links = links;
    }

    void opened(Review it) {
        var codes = Map.of(
                "occasion", it.occasion().code(),
                "reasons", it.reasons().stream().map(Codes::of).sorted().collect(Collectors.joining(",")),
                "due", it.dueAt().toString());
        record("risk.stopped", it, RULES, codes);
    }

    void objected(Review it, Actor actor, String due) {
        record("risk.objected", it, actor, Map.of("due", due));
    }

    void decided(Review it, Ground ground, Member member) {
        var codes = Map.of(
                "ground", ground.code(),
                "outcome", ground.outcome().code(),
                "role", member.role().code());
        record("risk.decided", it, member.actor(), codes);
        tell(it, ground.outcome());
    }

    void expired(Review it) {
        record("risk.expired", it, CLOCK, Map.of());
        tell(it, State.EXPIRED);
    }

    private void tell(Review it, State outcome) {
        events.publishEvent(new ReviewDecided(it.id(), it.subject(), outcome.code()));
        var letters = notices.getIfAvailable();
        if (letters != null) letters.tell(it.subject(), "risk-decided", Map.of("path", links.page(it.id())));
    }

    private void record(String deed, Review it, Actor actor, Map<String, String> more) {
        var codes = new TreeMap<>(more);
        codes.put("review", it.id().toString());
        ledger.record(new Fact(deed, it.subject(), actor, codes));
    }
}
