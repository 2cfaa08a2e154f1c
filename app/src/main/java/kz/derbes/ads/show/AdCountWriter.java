package kz.derbes.ads.show;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kz.derbes.groupcommit.NothingWrittenException;
import kz.derbes.groupcommit.Writer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a batch of counts durable with one commit; true for each that had not been counted before. */
@Component
class AdCountWriter implements Writer<Tell, Boolean> {
    private final TransactionTemplate transaction;
    private final AdCountRows rows;
    private final Clock clock;

    AdCountWriter(PlatformTransactionManager transactions, AdCountRows rows, Clock clock) {
        transaction = new TransactionTemplate(transactions);
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Boolean> write(List<Tell> tells) {
        var answers = new ArrayList<Boolean>();
        try {
            transaction.executeWithoutResult(status -> {
                var fresh = rows.use(tells);
                var counted = new ArrayList<Tell>();
                for (var it : tells) {
                    boolean first = fresh.remove(AdCountRows.mark(it));
                    answers.add(first);
                    if (first) counted.add(it);
                }
                if (!counted.isEmpty()) rows.count(counted, clock.instant());
            });
        } catch (DataIntegrityViolationException e) {
            throw new NothingWrittenException(e); // one bad item must not cost the others their count
        }
        return answers;
    }
}
