package kz.derbes.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.ledger.RestorationRows.Gap;
import kz.derbes.tlog.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does again, to a database restored from a copy, every deed it has forgotten; then people can be opened. Cut off, it
 * begins anew, for each deed can be done twice.
 */
@Component
class Restoration {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final Actor RESTORE = Actor.system("restore");

    private final Weaver weaver;
    private final LedgerFiles files;
    private final Ledger ledger;
    private final ObjectProvider<Replayed> rooms;
    private final TransactionTemplate transaction;

    Restoration(
            Weaver weaver,
            LedgerFiles files,
            Ledger ledger,
            ObjectProvider<Replayed> rooms,
            TransactionTemplate transaction) {
        this.weaver = weaver;
        this.files = files;
        this.ledger = ledger;
        this.rooms = rooms;
        this.transaction = transaction;
    }

    /** Does what is left to do, nothing on most days; false when a room failed, which leaves the house shut. */
    boolean goOn() {
        var gap = weaver.gap();
        if (gap.isEmpty()) return true;
        try {
            restore(gap.get());
            return true;
        } catch (RuntimeException e) {
            LOG.error("the house stays shut, a deed could not be done again: {}", e.toString());
            return false;
        }
    }

    private void restore(Gap gap) {
        var replay = new Replay(rooms.orderedStream().toList());
        new Stretch(files.store(), gap.from(), gap.to()).facts().forEach(replay::tell);
        var codes = new TreeMap<>(replay.codes());
        codes.put("from", Long.toString(gap.from()));
        codes.put("to", Long.toString(gap.to()));
        transaction.executeWithoutResult(status -> ledger.record(new Fact("ledger.restored", null, RESTORE, codes)));
        weaver.open(text(replay.codes()));
        LOG.warn("the house is open again: {}", text(codes));
    }

    private static String text(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining("; "));
    }
}
