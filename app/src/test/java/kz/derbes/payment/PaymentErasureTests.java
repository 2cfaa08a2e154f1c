package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.derbes.account.AccountTest;
import kz.derbes.account.Closings;
import kz.derbes.account.Registered;
import kz.derbes.account.Registrations;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.order.TestingOrders.Placed;
import kz.derbes.payment.refund.Refund;
import kz.derbes.payment.refund.StaffRefunds;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.risk.signal.Velocity;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A buyer who deletes the account: what is left of the money is a record of nobody, and the books go on with it. */
@AccountTest
class PaymentErasureTests {
    private static final long SUM = 300_000;
    private static final String ADDRESS = "203.0.113.77";
    private static final Member FINANCE = new Member(Actor.staff("1"), Role.FINANCE);
    private static final String DEVICE = "Erasable/1.0";

    /** Table by table, each column that may hold anything of an order whose buyer is erased. */
    private static final Map<String, String> LAWFUL = Map.of(
            "attempt",
                    "id invoice order_id number method tiyn state handle reason begun_at changed_at until looks look_at",
            "charge", "method transaction attempt tiyn currency stage counted seen_at counted_at",
            "refund",
                    "id attempt order_id method transaction tiyn release cause state reason by asked_at changed_at"
                            + " first_tried_at tries look_at",
            "receipt", "id attempt order_id number method refund tiyn state sign register reason due_at tries look_at",
            "receipt_line", "receipt n name quantity tiyn");

    @Autowired
    ApplicationContext house;

    @Autowired
    Registrations registrations;

    @Autowired
    Closings closings;

    @Autowired
    StaffRefunds staff;

    @Autowired
    Risks risks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingClock clock;

    TestingBuyers buyers;
    final String email = TestingPerson.email();

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
        buyers = new TestingBuyers(house);
    }

    @Test
    @Obligation({"RET-05", "6.2", "4.1.7", "4.1.4", "C4"})
    void keepsOnlyWhatTheTaxLawNeedsAndTiesItToNobody() {
        var buyer = registered();
        var paid = paid(buyer);
        var unpaid = buyers.orders.placeOf(buyer, SUM);
        buyers.press(buyers.opened(unpaid, "tiptop-pay"), "decline");
        buyers.deliver();
        looked(buyer);
        assertThat(tablesWith(buyer.toString())).contains("payment.attempt", "risk.decision", "risk.review");

        var erasure = closings.close(buyer, Actor.subject(buyer)).orElseThrow();
        assertThat(erasure.kept()).anySatisfy(it -> {
            assertThat(it.item()).isEqualTo("payment-record");
            assertThat(it.rows()).isEqualTo(1);
        });
        for (var value : List.of(buyer.toString(), email, "Әйгерім", ADDRESS, DEVICE))
            assertThat(tablesWith(value)).as(value).isEmpty();
        assertThat(house.getBean(Velocity.class).forget(buyer))
                .as("counts of today")
                .isZero();
        assertThat(attemptsOf(unpaid)).as("what never moved money").isEmpty();
        assertLawful(paid);
    }

    @Test
    @Obligation({"RET-05", "4.1.7"})
    void leavesFinanceARecordItCanWorkWith() {
        var buyer = registered();
        var order = paid(buyer);
        assertThat(closings.close(buyer, Actor.subject(buyer))).isPresent();
        var attempt = attemptsOf(order).getFirst();
        assertThat(attempt.subject()).isNull();
        assertThat(attempt.page()).isNull();
        var finance = TestingMember.with("1", Role.FINANCE);
        var list = mvc.get()
                .uri("/console/payments?number=" + order.number())
                .with(finance)
                .exchange();
        assertThat(list).hasStatusOk();
        var page =
                mvc.get().uri("/console/payments/" + attempt.id()).with(finance).exchange();
        assertThat(page).hasStatusOk().bodyText().doesNotContain(buyer.toString());
        assertThat(Jsoup.parse(body(page)).select("[data-test=charge]")).hasSize(1);
        assertThat(mvc.get()
                        .uri("/console/payments/payments.csv?number=" + order.number())
                        .with(finance)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(order.number());
        assertThat(staff.order(attempt.id(), SUM - 100_000, FINANCE)).isEqualTo(StaffRefunds.Outcome.ORDERED);
        buyers.care();
        assertThat(refundsOf(order)).allMatch(it -> it.state() == Refund.State.DONE);
        assertThat(kz.derbes.testing.TestingSimulator.kept("tiptop", attempt.invoice()))
                .isZero();
        assertLawful(order);
    }

    @Test
    @Obligation({"RET-05", "4.1.7"})
    void sendsBackWhatIsPaidAfterTheBuyerIsErased() {
        var buyer = registered();
        var order = buyers.orders.placeOf(buyer, SUM);
        var attempt = buyers.opened(order, "tiptop-pay");
        buyers.press(attempt, "late");
        assertThat(closings.close(buyer, Actor.subject(buyer))).isPresent();
        assertThat(buyers.attempt(attempt.id()).subject()).isNull();
        buyers.deliver();
        buyers.care();
        assertThat(refundsOf(order)).singleElement().satisfies(it -> {
            assertThat(it.cause()).isEqualTo("too-late");
            assertThat(it.state()).isEqualTo(Refund.State.DONE);
        });
        assertThat(kz.derbes.testing.TestingSimulator.kept("tiptop", attempt.invoice()))
                .isZero();
        assertLawful(order);
    }

    private SubjectId registered() {
        var registered = registrations.register(TestingPerson.form(registrations, email), ADDRESS);
        return ((Registered.AwaitsCode) registered).attempt().subject();
    }

    /** An order that was paid, partly given back and handed over. */
    private Placed paid(SubjectId buyer) {
        var order = buyers.orders.placeOf(buyer, SUM);
        var attempt = buyers.opened(order, "tiptop-pay");
        buyers.press(attempt, "pay");
        buyers.deliver();
        staff.order(attempt.id(), 100_000, FINANCE);
        buyers.care();
        buyers.orders.deliver(order);
        return order;
    }

    /** Judged until it is stopped. */
    private void looked(SubjectId buyer) {
        var signals = new Signals(
                Occasion.ORDER, buyer, InetAddress.ofLiteral(ADDRESS), DEVICE, Optional.of("KZ"), OptionalLong.of(SUM));
        for (int i = 0; i < 20; i++) risks.judge(signals);
        risks.judge(Signals.ofSignIn(buyer, InetAddress.ofLiteral(ADDRESS), DEVICE));
    }

    /** What is left of an order stands in lawful columns only. */
    private void assertLawful(Placed order) {
        clock.pass(Duration.ofMinutes(1));
        LAWFUL.forEach(
                (table, columns) -> assertThat(filled(table, order)).as(table).isSubsetOf(Set.of(columns.split(" "))));
        assertThat(filled("attempt", order)).doesNotContain("subject", "page", "language", "care");
        assertThat(jdbc.sql("select distinct by from payment.refund where order_id = :o")
                        .param("o", order.id())
                        .query(String.class)
                        .list())
                .noneMatch(it -> it.startsWith("subject"));
        assertThat(tables("payment"))
                .as("each table is named here, or holds nothing of one order")
                .containsExactlyInAnyOrderElementsOf(
                        with(LAWFUL.keySet(), "hook", "question", "frozen", "day", "statement", "difference"));
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** The columns that hold something in the rows of an order. */
    private Set<String> filled(String table, Placed order) {
        String of = switch (table) {
            case "charge" -> "attempt in (select id from payment.attempt where order_id = :o)";
            case "receipt_line" -> "receipt in (select id from payment.receipt where order_id = :o)";
            default -> "order_id = :o";
        };
        return new TreeSet<>(jdbc.sql("select distinct e.key from payment." + table
                        + " t, jsonb_each(to_jsonb(t)) e where " + of + " and e.value <> 'null'")
                .param("o", order.id())
                .query(String.class)
                .list());
    }

    private List<@Nullable String> tables(String schema) {
        return jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = :s and table_name not like 'flyway%'")
                .param("s", schema)
                .query(String.class)
                .list();
    }

    /** The tables of both rooms in which a value stands anywhere. */
    private Set<String> tablesWith(String value) {
        var found = new TreeMap<String, Long>();
        for (var schema : List.of("payment", "risk"))
            for (var table : tables(schema))
                found.put(
                        schema + "." + table,
                        jdbc.sql("select count(*) from " + schema + "." + table
                                        + " t where position(:value in t::text) > 0")
                                .param("value", value)
                                .query(Long.class)
                                .single());
        found.values().removeIf(it -> it == 0);
        return found.keySet();
    }

    private List<Attempt> attemptsOf(Placed order) {
        return house.getBean(Payments.class).of(order.id());
    }

    private List<Refund> refundsOf(Placed order) {
        return house.getBean(kz.derbes.payment.refund.Refunds.class).of(order.id());
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
