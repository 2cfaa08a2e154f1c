package kz.derbes.risk.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import kz.derbes.door.Seal;
import kz.derbes.door.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key of a day in Almaty: one half is random and is destroyed with the day, the other lies outside the database.
 * Whoever has either alone can name no address, and after the day nobody can.
 */
@Component
class TagKeys {
    private final TagKeyRows rows;
    private final Seal seal;
    private final TransactionTemplate alone;
    private final Clock clock;
    private volatile @Nullable Key today;

    TagKeys(TagKeyRows rows, Seal seal, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A day and its key. */
    record Key(LocalDate day, SecretKeySpec secret) {
        @Override
        public String toString() {
            return "Key[" + day + "]";
        }
    }

    Key today() {
        var day = Slot.day(clock.instant());
        var key = today;
        return key != null && key.day().equals(day) ? key : begin(day);
    }

    /**
     * Draws the keys of today and tomorrow, so that nobody who is judged waits for a second connection, and destroys those of
     * days that are over, on every node and in the database.
     */
    @Scheduled(initialDelay = 0, fixedDelay = 300_000)
    void keepReady() {
        var day = Slot.day(clock.instant());
        var key = today;
        if (key != null && key.day().isBefore(day)) today = null;
        alone.executeWithoutResult(status -> {
            rows.removeBefore(day);
            rows.keep(day, Tokens.fresh());
            rows.keep(day.plusDays(1), Tokens.fresh());
        });
    }

    private Key begin(LocalDate day) {
        String half = rows.find(day).orElseGet(() -> drawn(day));
        var key = new Key(day, new SecretKeySpec(seal.of("risk.day", half), "HmacSHA256"));
        today = key;
        return key;
    }

    /** Apart from the caller's transaction: a key that others may use already must not be undone. */
    private String drawn(LocalDate day) {
        return Objects.requireNonNull(alone.execute(status -> {
            rows.removeBefore(day);
            return rows.keep(day, Tokens.fresh());
        }));
    }
}
