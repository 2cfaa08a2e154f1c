package kz.derbes.ledger;

import java.sql.SQLException;
import java.util.stream.Gatherers;
import kz.derbes.tlog.Checkpoint;
import kz.derbes.tlog.Hash;
import kz.derbes.tlog.Leaf;
import kz.derbes.tlog.Store;
import kz.derbes.tlog.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts back into a restored database the facts that only the sealed files remember. */
record CatchUp(Store store, Checkpoint sealed) {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int BATCH = 5_000;
    private static final int RANDOM_BITS_ABOVE = 16;

    /** Shuts the house, unless what the files know more does not continue what the database knows; then false. */
    boolean begin(RestorationRows rows, Head head) throws SQLException {
        var missing = new Stretch(store, head.size(), sealed.size());
        if (!head.rootHash().map(it -> missing.leads(it, sealed.root())).orElse(false)) return false;
        long lastPlace = missing.facts().mapToLong(CatchUp::place).max().orElse(0);
        LOG.warn(
                "the database was restored from a copy: it knows {} of {} sealed facts; nobody is opened until they are back",
                head.size(),
                sealed.size());
        rows.begin(head.size(), sealed.size(), lastPlace);
        return true;
    }

    /** Puts all that is missing back; what an interrupted call put back stays. */
    Head run(RestorationRows rows, Head head) throws SQLException {
        var missing = new Stretch(store, head.size(), sealed.size());
        var edge = missing.edge();
        var before = head;
        var batches = missing.facts().gather(Gatherers.windowFixed(BATCH)).iterator();
        while (batches.hasNext()) {
            var facts = batches.next();
            facts.forEach(it -> edge.append(Hash.leaf(it.bytes())));
            var after = new Head(edge.size(), edge.root().base64());
            rows.putBack(before, facts, after);
            before = after;
            LOG.info("{} of {} sealed facts are back", before.size(), sealed.size());
        }
        return before;
    }

    private static long place(Leaf fact) {
        return fact.id().getMostSignificantBits() >>> RANDOM_BITS_ABOVE;
    }
}
