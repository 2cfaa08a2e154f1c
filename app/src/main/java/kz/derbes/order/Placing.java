package kz.derbes.order;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.derbes.disclosure.Permits;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.Offers;
import kz.derbes.order.offer.Stock;
import kz.derbes.vault.BlockedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How an order comes to be: stock, consent, delivery data, permissions, order, fact and letter in one transaction, so that either
 * all of it is there or nothing (CON-03, SEL-02).
 */
@Service
public class Placing {
    private final PurchaseRows rows;
    private final LineRows lines;
    private final OrderSteps steps;
    private final OrderNumbers numbers;
    private final OrderLetters letters;
    private final OrderRisk doubts;
    private final BuyerData buyers;
    private final Permits permits;
    private final Offers offers;
    private final Stock stock;
    private final OrderSettings settings;
    private final ObjectProvider<Blocks> blocks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Placing(
            PurchaseRows rows,
            LineRows lines,
            OrderSteps steps,
            OrderNumbers numbers,
            OrderLetters letters,
            OrderRisk doubts,
            BuyerData buyers,
            Permits permits,
            Offers offers,
            Stock stock,
            OrderSettings settings,
            ObjectProvider<Blocks> blocks,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.steps = steps;
        this.numbers = numbers;
        this.letters = letters;
        this.doubts = doubts;
        this.buyers = buyers;
        this.permits = permits;
        this.offers = offers;
        this.stock = stock;
        this.settings = settings;
        this.blocks = blocks;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Orders what was wished, once for each form, and only at the prices that were shown.
     *
     * @throws BlockedException while anything of the account holder is blocked
     */
    public Placed place(Wish wish) {
        if (wish.account() != null && isBlocked(wish.account())) throw new BlockedException();
        var known = rows.byAttempt(wish.attempt());
        if (known.isPresent()) return new Placed.Done(known.get());
        var placed = transaction.execute(status -> {
            var answer = placeNow(wish);
            if (answer instanceof Placed.Changed) status.setRollbackOnly();
            return answer;
        });
        return placed instanceof Placed.Done
                ? placed
                : rows.byAttempt(wish.attempt()).<Placed>map(Placed.Done::new).orElseGet(Placed.Changed::new);
    }

    private boolean isBlocked(SubjectId account) {
        return blocks.stream().anyMatch(it -> it.isBlocked(account));
    }

    /** The order that a form has made; empty when it has made none. */
    public Optional<UUID> made(UUID attempt) {
        return rows.byAttempt(attempt).map(Purchase::id);
    }

    private Placed placeNow(Wish wish) {
        if (!stock.take(wish.items().stream().collect(Collectors.toMap(Wish.Item::offer, Wish.Item::quantity))))
            return new Placed.Changed();
        var found = offers.of(wish.items().stream().map(Wish.Item::offer).toList());
        boolean asShown = wish.items().stream().allMatch(it -> isAsShown(it, found));
        var account = wish.account();
        var subject = account == null ? SubjectId.random() : account;
        var actor = Actor.subject(subject);
        if (!asShown) return new Placed.Changed();
        buyers.keep(wish, subject, actor);
        wish.permits().forEach((recipient, text) -> permits.allow(subject, recipient, text, actor));
        var order = draft(wish, subject);
        var review = doubts.review(order, wish.from());
        return write(
                review == null ? order : order.again(State.IN_REVIEW, ""), review, lines(wish.items(), found), actor);
    }

    private Placed write(Purchase draft, @Nullable UUID review, List<OrderLine> bought, Actor actor) {
        var fact = steps.record(draft, "placed", actor, codes(draft));
        var order = draft.proven(fact);
        if (!rows.add(order)) return new Placed.Changed(); // the same form, a moment earlier
        lines.add(order, bought);
        steps.note(order, fact, actor, order.reason());
        if (review != null) doubts.wait(order, review);
        letters.send(order, review == null ? "order-placed" : "order-in-review");
        events.publishEvent(new OrderPlaced(order.id()));
        return new Placed.Done(order);
    }

    private static boolean isAsShown(Wish.Item item, Map<UUID, Offer> found) {
        var offer = found.get(item.offer());
        return offer != null && offer.tiyn() == item.tiyn();
    }

    private Purchase draft(Wish wish, SubjectId subject) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean awaits = wish.paying() == Paying.ONLINE;
        long tiyn =
                wish.items().stream().mapToLong(it -> it.tiyn() * it.quantity()).sum();
        return new Purchase(
                subject,
                UUID.randomUUID(),
                numbers.fresh(),
                wish.attempt(),
                wish.account() != null,
                awaits ? State.PLACED : State.ACCEPTED,
                wish.paying(),
                wish.handing(),
                wish.country(),
                wish.language(),
                tiyn,
                0,
                now,
                awaits ? now.plus(settings.unpaid()) : null,
                null,
                null,
                "",
                new UUID(0, 0));
    }

    private static List<OrderLine> lines(List<Wish.Item> items, Map<UUID, Offer> found) {
        return IntStream.range(0, items.size())
                .mapToObj(n -> line(
                        n + 1,
                        items.get(n),
                        java.util.Objects.requireNonNull(found.get(items.get(n).offer()))))
                .toList();
    }

    private static OrderLine line(int n, Wish.Item item, Offer it) {
        var en = it.name().in(kz.derbes.law.Language.EN);
        return new OrderLine(
                n,
                it.id(),
                it.goods(),
                it.name().kk(),
                it.name().ru(),
                en,
                it.tiyn(),
                item.quantity(),
                0,
                0,
                it.keptBecause());
    }

    private static Map<String, String> codes(Purchase it) {
        return Map.of(
                "number", it.number(),
                "tiyn", Long.toString(it.tiyn()),
                "paying", it.paying().code(),
                "handing", it.handing().code(),
                "adult", "declared");
    }
}
