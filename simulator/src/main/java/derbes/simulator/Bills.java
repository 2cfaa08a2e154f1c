package derbes.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** All bills of all houses, and every change to them; one lock guards everything. */
final class Bills {
    private final Map<String, Bill> bills = new LinkedHashMap<>();
    private final AtomicLong numbers = new AtomicLong(700_000_000);
    private final Supplier<Instant> now;

    Bills(Supplier<Instant> now) {
        this.now = now;
    }

    String number() {
        return Long.toString(numbers.incrementAndGet());
    }

    /** Opens a bill; the same invoice of a house gives the bill that is there already. */
    synchronized Bill open(House house, Bill.Ask ask) {
        var known = byInvoice(house, ask.invoice());
        if (known.isPresent()) return known.get();
        var bill = new Bill(number(), house, ask);
        bills.put(bill.id, bill);
        return bill;
    }

    synchronized Optional<Bill> bill(String id) {
        return Optional.ofNullable(bills.get(id));
    }

    synchronized Optional<Bill> byInvoice(House house, String invoice) {
        return of(house).stream().filter(it -> it.ask.invoice().equals(invoice)).findFirst();
    }

    synchronized Optional<Bill> byTransaction(House house, String id) {
        return of(house).stream()
                .filter(bill -> transaction(bill, id).isPresent())
                .findFirst();
    }

    synchronized Optional<Transaction> transaction(House house, String id) {
        return byTransaction(house, id).flatMap(it -> transaction(it, id));
    }

    synchronized List<Bill> of(House house) {
        return bills.values().stream().filter(it -> it.house == house).toList();
    }

    synchronized Transaction move(Bill bill, Stage stage) {
        var made = new Transaction(number(), bill.ask.tiyn(), stage, now.get());
        bill.transactions.add(made);
        return made;
    }

    /** Takes what is held; false when nothing is. */
    synchronized boolean capture(Transaction it) {
        if (it.stage == Stage.HELD) it.stage = Stage.CHARGED;
        return it.stage == Stage.CHARGED;
    }

    /** Lets go of what is held; false when it was taken. */
    synchronized boolean release(Transaction it) {
        if (it.stage == Stage.HELD) it.stage = Stage.VOIDED;
        return it.stage == Stage.VOIDED;
    }

    /** Gives back once under a number; false when more than there is would go. */
    synchronized boolean refund(Transaction it, String number, long tiyn) {
        if (it.refunds.containsKey(number)) return true;
        if (it.stage != Stage.CHARGED || tiyn < 1 || it.refunded() + tiyn > it.tiyn) return false;
        it.refunds.put(number, tiyn);
        return true;
    }

    /** All transactions of a house as lines: invoice, transaction, stage, tiyn, refunded. */
    synchronized List<String> lines(House house) {
        var lines = new ArrayList<String>();
        for (var bill : of(house))
            for (var it : bill.transactions)
                lines.add("%s,%s,%s,%d,%d".formatted(bill.ask.invoice(), it.id, it.stage, it.tiyn, it.refunded()));
        return lines;
    }

    synchronized void clear() {
        bills.clear();
    }

    private static Optional<Transaction> transaction(Bill bill, String id) {
        return bill.transactions.stream().filter(it -> it.id.equals(id)).findFirst();
    }
}
