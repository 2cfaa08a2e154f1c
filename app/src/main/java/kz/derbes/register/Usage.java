package kz.derbes.register;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.FieldCode;
import kz.derbes.ledger.Tallies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts out of the ledger what was really read for what, and holds it against the list. */
@Component
public class Usage {
    private static final Set<String> DEEDS = Set.of("vault.opened", "disclosure.released", "vault.unlocked");
    private static final Set<String> FIELDS =
            Stream.of(FieldCode.values()).map(FieldCode::code).collect(Collectors.toSet());
    private static final int STRETCH = 200_000;
    private static final int STRETCHES = 100;

    private final UsedRows rows;
    private final Tallies tallies;
    private final Current current;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Usage(UsedRows rows, Tallies tallies, Current current, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.tallies = tallies;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Counts what was woven since the last count; each stretch is counted once, whichever node does it. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public void count() {
        for (int i = 0; i < STRETCHES; i++)
            if (!Boolean.TRUE.equals(transaction.execute(status -> countStretch()))) return;
    }

    private boolean countStretch() {
        long from = rows.reached(clock.instant());
        long woven = tallies.woven();
        long to = Math.min(woven, from + STRETCH);
        if (to <= from) return false;
        for (var tally : tallies.between(from, to, DEEDS))
            for (var field : tally.fields().split("[,+]"))
                if (!field.isEmpty()) rows.add(tally.purpose(), field, tally.times(), tally.last());
        rows.reach(to);
        return to < woven;
    }

    /** Everything that was read, by purpose and field. */
    public List<Used> all() {
        return rows.all();
    }

    /** Fields of the vault that the list names for a purpose and that nobody has read for it. */
    public List<Used.Pair> neverUsed() {
        var used = pairs();
        return declared().filter(it -> !used.contains(it)).toList();
    }

    /** What was read though the list does not name it; by the making of the vault there is none. */
    public List<Used.Pair> undeclared() {
        var declared = declared().toList();
        return pairs().stream().filter(it -> !declared.contains(it)).toList();
    }

    /** Of the vault's fields; an order's number or sum that is handed over was never in it. */
    private List<Used.Pair> pairs() {
        return rows.all().stream()
                .filter(it -> !it.purpose().isEmpty() && FIELDS.contains(it.field()))
                .map(it -> new Used.Pair(it.purpose(), it.field()))
                .toList();
    }

    private Stream<Used.Pair> declared() {
        return current.listing().lines().stream()
                .filter(it -> it.room().equals("vault"))
                .flatMap(line -> line.purposes().stream().map(it -> new Used.Pair(it, line.item())));
    }
}
