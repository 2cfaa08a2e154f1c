package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.order.TestingOrders;
import kz.derbes.order.TestingOrders.Placed;
import kz.derbes.payment.out.Heard;
import kz.derbes.payment.out.Money.Stage;
import kz.derbes.payment.refund.Refund;
import kz.derbes.payment.refund.Refunds;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingPostgres;
import kz.derbes.testing.TestingSimulator;
import org.springframework.context.ApplicationContext;

/** What buyers, providers and time do in the tests of payments, and the question whether all money is accounted for. */
public final class TestingBuyers {
    private static final Set<String> APART = ConcurrentHashMap.newKeySet();
    private static final String WORDING = "0".repeat(64);
    private final ApplicationContext house;
    final TestingOrders orders;

    public TestingBuyers(ApplicationContext house) {
        this.house = house;
        this.orders = new TestingOrders(house);
        TestingSimulator.keepHooks();
        apart(house.getEnvironment().getRequiredProperty("spring.datasource.url"));
    }

    /** Gives invoices numbers that no other database of this process gives, because all have one simulator. */
    private static void apart(String database) {
        if (!APART.add(database)) return;
        try (var owner = TestingPostgres.enterAsSuperuser(database);
                var statement = owner.createStatement()) {
            statement.execute("select setval('payment.invoice', " + 1_000_000L * (APART.size() + 1) + ")");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Placed place(long tiyn) {
        return orders.place(tiyn);
    }

    public Begun begin(Placed it, String method) {
        return payments()
                .begin(new Wish(
                        it.id(),
                        it.key(),
                        method,
                        WORDING,
                        InetAddress.ofLiteral("127.0.0." + (1 + Math.floorMod(it.hashCode(), 250))),
                        "Test"));
    }

    /** Three cards of the buyer were declined today, so that the next payment is judged with care. */
    public void makeUnusual(Placed it) {
        var risks = house.getBean(Risks.class);
        risks.judge(new Signals(
                Occasion.PAYMENT,
                it.subject(),
                InetAddress.ofLiteral("127.0.1." + (1 + Math.floorMod(it.hashCode(), 250))),
                "Test",
                Optional.of("KZ"),
                OptionalLong.of(it.tiyn())));
        for (int i = 0; i < 3; i++) risks.refused(Occasion.PAYMENT, it.subject());
    }

    /** Begins and gives the attempt, whose page is open. */
    public Attempt opened(Placed it, String method) {
        var begun = begin(it, method);
        assertThat(begun).isInstanceOf(Begun.Open.class);
        return attempt(((Begun.Open) begun).attempt());
    }

    public Attempt attempt(UUID id) {
        return payments().find(id).orElseThrow();
    }

    public void press(Attempt it, String button) {
        TestingSimulator.press(Objects.requireNonNull(it.page()), button);
    }

    /** Delivers every hook that waits and returns how many were acknowledged. */
    public int deliver() {
        return (int) TestingSimulator.hooks().stream()
                .filter(it -> hear(it) instanceof Verdict.Answer)
                .count();
    }

    public Verdict hear(TestingSimulator.Hook it) {
        var heard = new Heard(it.kind(), it.body().getBytes(StandardCharsets.UTF_8), it.signature());
        return house.getBean(Hearing.class).hear(it.method(), heard, "127.0.0.1");
    }

    /** Lets time pass and the chores be done, until nothing is left to do. */
    public void care() {
        for (int round = 0; round < 3; round++) {
            house.getBean(TestingClock.class).pass(Duration.ofMinutes(3));
            work();
        }
    }

    public void work() {
        house.getBean(PaymentRounds.class).workOff();
    }

    public Refund refund(Placed it) {
        var all = house.getBean(Refunds.class).of(it.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /**
     * What the provider kept is what our books say it kept, and the order counts one payment or none.
     *
     * @param expected what should be kept for the order in the end, in tiyn
     */
    public void assertAccounted(String provider, Placed it, long expected) {
        long provided = payments().of(it.id()).stream()
                .mapToLong(attempt -> TestingSimulator.kept(provider, attempt.invoice()))
                .sum();
        assertThat(provided).as("kept by the provider").isEqualTo(expected);
        assertThat(books(it)).as("kept by the books").isEqualTo(expected);
        long counted = payments().of(it.id()).stream()
                .flatMap(attempt -> payments().charges(attempt.id()).stream())
                .filter(Charge::counted)
                .count();
        assertThat(counted).isLessThanOrEqualTo(1);
        assertThat(orders.paid(it)).isEqualTo(counted * it.tiyn());
    }

    private long books(Placed it) {
        long charged = payments().of(it.id()).stream()
                .flatMap(attempt -> payments().charges(attempt.id()).stream())
                .filter(charge -> charge.stage() == Stage.CHARGED)
                .mapToLong(Charge::tiyn)
                .sum();
        long back = house.getBean(Refunds.class).of(it.id()).stream()
                .filter(refund -> refund.state() == Refund.State.DONE && !refund.release())
                .mapToLong(Refund::tiyn)
                .sum();
        return charged - back;
    }

    private Payments payments() {
        return house.getBean(Payments.class);
    }
}
