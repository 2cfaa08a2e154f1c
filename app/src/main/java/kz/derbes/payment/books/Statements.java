package kz.derbes.payment.books;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Payments;
import kz.derbes.payment.State;
import kz.derbes.payment.books.Grid.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bank statements: each line by which money came is looked for among our payments, an invoice that it pays is paid by it,
 * and what fits nothing is a difference. The file itself and who paid are not kept.
 */
@Service("paymentStatements")
public class Statements {
    private final StatementRows rows;
    private final DifferenceRows differences;
    private final Payments payments;
    private final Ledger ledger;
    private final Clock clock;

    Statements(StatementRows rows, DifferenceRows differences, Payments payments, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.differences = differences;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What an import did. */
    public sealed interface Imported {

        /**
         * The statement was read.
         *
         * @param fitting lines that fit a payment
         * @param paid invoices that were paid by it
         */
        record Read(int lines, int fitting, int paid, int differences) implements Imported {}

        /** The same file was read before; nothing changed. */
        record Known() implements Imported {}

        /** Not read: {@code file}, {@code rows}, {@code columns} or {@code bank}. */
        record Unreadable(String code) implements Imported {}
    }

    /** The banks whose statements can be read. */
    public List<String> banks() {
        return BankMapping.all().stream().map(BankMapping::bank).toList();
    }

    /** Reads a statement as a whole or not at all. */
    @Transactional
    public Imported read(String bank, byte[] file, Member member) {
        var mapping = BankMapping.of(bank);
        if (mapping.isEmpty()) return new Imported.Unreadable("bank");
        try {
            var credits = Credit.of(Grid.read(file), mapping.get());
            String sum = sum(file);
            if (!rows.add(bank, sum, credits.size(), member.actor().toString(), clock.instant()))
                return new Imported.Known();
            var codes = Map.of("bank", bank, "sha", sum, "lines", Integer.toString(credits.size()));
            ledger.record(Fact.of("payment.statement-read", null, member.actor(), codes));
            return take(bank, sum, credits, member);
        } catch (UnreadableException e) {
            return new Imported.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Imported take(String bank, String file, List<Credit> credits, Member member) {
        int fitting = 0;
        int paid = 0;
        int differing = 0;
        for (var credit : credits) {
            String reference = file.substring(0, 12) + "-" + credit.line();
            var attempt = rows.attempt(credit.numbers()).flatMap(payments::find);
            if (attempt.isPresent() && attempt.get().tiyn() == credit.tiyn()) {
                fitting++;
                if (pays(attempt.get(), bank, reference, member)) paid++;
                continue;
            }
            var ours = attempt.map(Attempt::tiyn).orElse(null);
            if (differences.add(difference(bank, credit, reference, ours))) differing++;
        }
        return new Imported.Read(credits.size(), fitting, paid, differing);
    }

    private boolean pays(Attempt attempt, String bank, String reference, Member member) {
        boolean awaits = attempt.state() == State.BEGUN && attempt.page() == null;
        return awaits && payments.received(attempt.id(), bank + "-" + reference, member.actor());
    }

    private Difference difference(String bank, Credit credit, String reference, @Nullable Long ours) {
        var kind = ours == null ? Difference.Kind.NOT_OURS : Difference.Kind.OTHER_SUM;
        return new Difference(
                UUID.randomUUID(),
                bank,
                credit.day(),
                kind,
                reference,
                ours,
                credit.tiyn(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
    }

    private static String sum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
