package kz.derbes.order;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Wording;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders of guests that wait for money, for the tests of rooms that bring it. */
public final class TestingOrders {
    private static final String HASH = "99955b75e054416577b88fcec811270c93bff6f1bc421f01e3da7c1b18ec61e3";
    private final ApplicationContext house;

    public TestingOrders(ApplicationContext house) {
        this.house = house;
    }

    /** An order and the key of its payment link. */
    public record Placed(UUID id, String key, SubjectId subject, String number, long tiyn) {}

    /** An order of one line, whose buyer consented to payments and allowed nobody to be told of them. */
    public Placed place(long tiyn) {
        return place(SubjectId.random(), false, tiyn);
    }

    /** The same of somebody who has an account. */
    public Placed placeOf(SubjectId account, long tiyn) {
        return place(account, true, tiyn);
    }

    private Placed place(SubjectId subject, boolean account, long tiyn) {
        var now = house.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID();
        String number = "T-" + id.toString().substring(0, 8);
        var order = new Purchase(
                subject,
                id,
                number,
                UUID.randomUUID(),
                account,
                State.PLACED,
                Paying.ONLINE,
                Handing.PICKUP,
                "KZ",
                Language.RU,
                tiyn,
                0,
                now,
                now.plus(Duration.ofDays(1)),
                null,
                null,
                "",
                UUID.randomUUID());
        house.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            house.getBean(Consents.class)
                    .give(
                            subject,
                            new Wording(Scope.PAYMENT, Language.RU, 1, "I agree", HASH),
                            Actor.subject(subject),
                            "cabinet");
            house.getBean(PurchaseRows.class).add(order);
            house.getBean(LineRows.class)
                    .add(
                            order,
                            List.of(new OrderLine(
                                    1, UUID.randomUUID(), true, "Кесе", "Чашка", "Cup", tiyn, 1, 0, 0, "")));
        });
        String key = house.getBean(OrderLinks.class).pay(id).replaceFirst(".*key=", "");
        return new Placed(id, key, subject, number, tiyn);
    }

    public State state(Placed it) {
        return house.getBean(PurchaseRows.class).find(it.id()).orElseThrow().state();
    }

    /** What the order counts as paid, in tiyn. */
    public long paid(Placed it) {
        return house.getBean(PurchaseRows.class).find(it.id()).orElseThrow().paid();
    }

    /** Hands the goods over, after which nothing is owed any more. */
    public void deliver(Placed it) {
        house.getBean(Handling.class).move(it.id(), State.DELIVERED, TestingShop.member(Role.SUPPORT));
    }

    /** Calls the order off as if its time were over. */
    public void expire(Placed it) {
        house.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var order = house.getBean(PurchaseRows.class).lock(it.id()).orElseThrow();
            house.getBean(OrderSteps.class)
                    .write(order.at(State.EXPIRED, "late"), "expired", Actor.system("test"), java.util.Map.of());
        });
    }
}
