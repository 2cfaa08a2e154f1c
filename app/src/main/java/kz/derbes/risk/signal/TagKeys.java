package kz.derbes.risk.signal;

import java.time.Clock;
import java.time.LocalDate;
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

    /** Destroys the keys of days that are over, on every node and in the database. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void destroyOld() {
        var day = Slot.day(clock.instant());
        var key = today;
        if (key != null && key.day().isBefore(day)) today = null;
        alone.executeWithoutResult(status -> rows.removeBefore(day));
    }

    private Key begin(LocalDate day) {
        String half = alone.execute(status -> {
            rows.removeBefore(day);
            return rows.keep(day, Tokens.fresh());
        });
        var key = new Key(day, new SecretKeySpec(seal.of("risk.day", half), "HmacSHA256"));
        today = key;
        return key;
    }
}
