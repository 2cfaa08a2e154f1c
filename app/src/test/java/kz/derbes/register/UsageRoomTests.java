package kz.derbes.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read is counted out of the log, each leaf once. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation({"OPR-01", "6.3.1"})
class UsageRoomTests {
    @Autowired
    Usage usage;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void countsEachReadingOnce() {
        usage.count();
        long before = times("accuracy", "phone");
        read("accuracy", "email,phone");
        read("accuracy", "phone");
        ledger.sealNow();
        usage.count();
        usage.count();
        assertThat(times("accuracy", "phone")).isEqualTo(before + 2);
        assertThat(usage.undeclared()).isEmpty();
        assertThat(usage.neverUsed()).doesNotContain(new Used.Pair("accuracy", "phone"));
    }

    @Test
    void raisesWhatTheListDoesNotName() {
        read("location", "surname");
        ledger.sealNow();
        usage.count();
        var pair = new Used.Pair("location", "surname");
        assertThat(usage.undeclared()).contains(pair);
    }

    @Test
    void looksForNothingInTheListThatNeverWasInTheVault() {
        var codes = new TreeMap<>(Map.of("purpose", "payment", "fields", "order-number+sum"));
        transaction.executeWithoutResult(status -> ledger.record(
                new Fact("disclosure.released", SubjectId.random(), Actor.system("usage-tester"), codes)));
        ledger.sealNow();
        usage.count();
        assertThat(times("payment", "sum")).isPositive();
        assertThat(usage.undeclared()).noneMatch(it -> it.purpose().equals("payment"));
    }

    private long times(String purpose, String field) {
        return usage.all().stream()
                .filter(it -> it.purpose().equals(purpose) && it.field().equals(field))
                .mapToLong(Used::times)
                .sum();
    }

    private void read(String purpose, String fields) {
        var codes = new TreeMap<>(Map.of("purpose", purpose, "fields", fields));
        transaction.executeWithoutResult(status ->
                ledger.record(new Fact("vault.opened", SubjectId.random(), Actor.system("usage-tester"), codes)));
    }
}
