package kz.derbes.ads.book;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What staff did with advertisements, told to the ledger in codes and to this node's market. */
@Component
class Acts {
    private final Ledger ledger;
    private final BookRows book;
    private final ApplicationEventPublisher events;

    Acts(Ledger ledger, BookRows book, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.book = book;
        this.events = events;
    }

    void record(String deed, Member member, Map<String, String> codes) {
        var all = new TreeMap<>(codes);
        all.put("role", member.role().code());
        ledger.record(new Fact(deed, null, member.actor(), all));
    }

    void record(String deed, Actor actor, String key, UUID id) {
        ledger.record(Fact.of(deed, null, actor, Map.of(key, id.toString())));
    }

    /** In the transaction of the change, so that no node can miss it. */
    void changedMarket() {
        book.changed();
        events.publishEvent(new MarketChanged());
    }
}
