package kz.derbes.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;

/** Orders to look at: by their buyer, by link, or by staff. */
@Service
public class Buyings {
    private final PurchaseRows rows;
    private final LineRows lines;
    private final MoneyRows money;
    private final OrderSteps steps;
    private final OrderLinks links;

    Buyings(PurchaseRows rows, LineRows lines, MoneyRows money, OrderSteps steps, OrderLinks links) {
        this.rows = rows;
        this.lines = lines;
        this.money = money;
        this.steps = steps;
        this.links = links;
    }

    /** Those of a person, newest first. */
    public List<Purchase> of(SubjectId subject, int limit, int offset) {
        return rows.of(subject, limit, offset);
    }

    /** An order of that person; empty when it is somebody else's. */
    public Optional<Purchase> find(SubjectId subject, String number) {
        return byNumber(number).filter(it -> it.subject().equals(subject) && it.account());
    }

    /** The order that a guest's link opens. */
    public Optional<Purchase> byToken(String token) {
        return links.order(token).flatMap(rows::find).filter(it -> !it.account());
    }

    public Optional<Purchase> byNumber(String number) {
        return rows.byNumber(number);
    }

    public List<OrderLine> lines(Purchase it) {
        return lines.of(it.id());
    }

    public List<OrderStep> steps(Purchase it) {
        return steps.of(it);
    }

    /** How much has gone back, and how much has to in all, in tiyn. */
    public Refunds refunds(UUID order) {
        return new Refunds(money.givenBack(order), money.owed(order));
    }

    /** Money that went back and that has to, in tiyn. */
    public record Refunds(long done, long all) {}
}
