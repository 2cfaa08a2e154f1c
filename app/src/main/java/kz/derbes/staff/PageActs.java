package kz.derbes.staff;

import java.util.Map;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record that a member presses a button of the console, before anything is done. */
@Service
public class PageActs {
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    PageActs(Ledger ledger, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * Records one act.
     *
     * @param pattern the address as the room declares it, without the numbers in it
     */
    public void record(Member member, String pattern) {
        String code = pattern.replaceAll("[{}]", ":").replaceAll("[^A-Za-z0-9._:#+,=/-]", "");
        var codes = Map.of("page", code, "role", member.role().code());
        transaction.executeWithoutResult(status -> ledger.record(Fact.of("staff.acted", null, member.actor(), codes)));
    }
}
