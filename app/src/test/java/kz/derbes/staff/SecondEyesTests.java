package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Deeds that need two people: never one's own, never twice, never late, and nothing half done. */
@StaffTest
@Obligation({"5.4", "6.3.2"})
class SecondEyesTests {
    private static final String DEED = "vault.unlock";
    private static final Member MAKER = new Member(Actor.staff(UUID.randomUUID().toString()), Role.SUPPORT);
    private static final Member CHECKER =
            new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);

    @Autowired
    SecondEyes approvals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    void allowsADeedOnceToTheOneWhoAsked() {
        var approval = ask();
        assertThat(spend(approval, MAKER, codes())).as("nobody has allowed it").isFalse();
        assertThat(approvals.allow(approval, MAKER)).as("one's own").isFalse();
        assertThat(approvals.allow(approval, CHECKER)).isTrue();
        assertThat(approvals.allow(approval, CHECKER)).as("decided already").isFalse();
        assertThat(spend(approval, CHECKER, codes()))
                .as("not the one who asked")
                .isFalse();
        assertThat(spend(approval, MAKER, new TreeMap<>(Map.of("subject", "2"))))
                .as("another person")
                .isFalse();
        assertThat(spend(approval, MAKER, codes())).isTrue();
        assertThat(spend(approval, MAKER, codes())).as("spent").isFalse();
        assertThat(facts(approval))
                .containsExactly("staff.approval-asked", "staff.approval-allowed", "staff.approval-spent");
    }

    @Test
    void refusesForAReasonOfTheListAndForGood() {
        var approval = ask();
        assertThat(approvals.refuse(approval, CHECKER, "because")).isFalse();
        assertThat(approvals.refuse(approval, CHECKER, "too-much")).isTrue();
        assertThat(approvals.allow(approval, CHECKER)).isFalse();
        assertThat(spend(approval, MAKER, codes())).isFalse();
    }

    @Test
    void runsOutAfterADay() {
        var late = ask();
        var unspent = ask();
        approvals.allow(unspent, CHECKER);
        clock.pass(Duration.ofHours(25));
        assertThat(approvals.allow(late, CHECKER)).isFalse();
        assertThat(spend(unspent, MAKER, codes())).isFalse();
        assertThat(approvals.waiting()).noneMatch(it -> it.approval().equals(late));
        assertThat(approvals.closed(100, 0))
                .anyMatch(it ->
                        it.approval().equals(late) && it.state(clock.instant()).equals("over"));
    }

    @Test
    void isNotSpentOutsideTheTransactionOfTheDeed() {
        var approval = ask();
        approvals.allow(approval, CHECKER);
        assertThatThrownBy(() -> approvals.spend(approval, MAKER, DEED, codes()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesCodesThatCouldReadAsOthers() {
        assertThatThrownBy(() -> approvals.ask(MAKER, DEED, new TreeMap<>(Map.of("subject", "1\nto=2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSpentOnceByManyAtTheSameTime() throws Exception {
        var approval = ask();
        approvals.allow(approval, CHECKER);
        Callable<Boolean> spending = () -> spend(approval, MAKER, codes());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(List.of(spending, spending, spending, spending, spending, spending));
            assertThat(all.stream().map(Future::resultNow).filter(it -> it)).hasSize(1);
        }
        assertThat(facts(approval)).hasSize(3);
    }

    @Test
    void leavesTheApprovalWhenTheDeedBreaksOff() throws Exception {
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    var approval = ask();
                    approvals.allow(approval, CHECKER);
                    boolean done = false;
                    try {
                        TestingFaults.during(
                                breaking, () -> assertThat(unlock(approval)).isTrue());
                        done = true;
                    } finally {
                        assertThat(facts(approval)).hasSize(done ? 3 : 2);
                        assertThat(deeds(approval)).isEqualTo(done ? 1 : 0);
                        assertThat(spend(approval, MAKER, codes()))
                                .as("still good")
                                .isEqualTo(!done);
                    }
                },
                nth -> {});
        assertThat(steps).isGreaterThanOrEqualTo(4);
    }

    private Boolean unlock(UUID approval) {
        return transaction.execute(status -> {
            boolean spent = approvals.spend(approval, MAKER, DEED, codes());
            if (spent)
                ledger.record(Fact.of("test.unlocked", null, MAKER.actor(), Map.of("approval", approval.toString())));
            return spent;
        });
    }

    private UUID ask() {
        return approvals.ask(MAKER, DEED, codes());
    }

    private boolean spend(UUID approval, Member maker, SortedMap<String, String> codes) {
        return Boolean.TRUE.equals(transaction.execute(status -> approvals.spend(approval, maker, DEED, codes)));
    }

    private static SortedMap<String, String> codes() {
        return new TreeMap<>(Map.of("subject", "1", "fields", "email,phone"));
    }

    private List<String> facts(UUID approval) {
        return jdbc.sql(
                        "select deed from ledger.fact where deed like 'staff.approval%' and codes like :it order by seq")
                .param("it", "%" + approval + "%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int deeds(UUID approval) {
        return jdbc.sql("select count(*) from ledger.fact where deed = 'test.unlocked' and codes like :it")
                .param("it", "%" + approval + "%")
                .query(Integer.class)
                .single();
    }
}
