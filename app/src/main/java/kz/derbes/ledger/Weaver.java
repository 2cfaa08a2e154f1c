package kz.derbes.ledger;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import kz.derbes.tlog.DamageException;
import kz.derbes.tlog.TreeWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one who makes recorded facts a tree.
 *
 * <p>One batch is four steps in this order: the files are made longer and reach the disk, the database takes the leaf
 * numbers and the new root in one commit, the checkpoint is signed and published, what it made superfluous is removed.
 * Broken off before the commit, the new files are trimmed; after it, the checkpoint is published at the next start. So
 * what is sealed was woven, what is woven is on disk, and nothing published is ever written over.
 */
class Weaver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Weaver.class);

    private final Door door;
    private final Checkpoints checkpoints;
    private final TreeWriter writer;
    private final LedgerFiles files;
    private final int batch;

    private @Nullable TreeRows rows;
    private boolean closed;
    private Head head = new Head(0, "");
    private volatile Integrity integrity = new Integrity(Integrity.State.UNKNOWN, 0, 0, null);

    Weaver(Door door, Checkpoints checkpoints, LedgerFiles files, int batch) {
        this.door = door;
        this.checkpoints = checkpoints;
        this.files = files;
        this.writer = new TreeWriter(files.store());
        this.batch = Math.clamp(batch, 1, TreeWriter.LARGEST_APPEND);
    }

    /** What was found when this node last wove or tried to. */
    Integrity integrity() {
        return integrity;
    }

    /** Weaves and seals all that is committed when this is called, unless something forbids it. */
    synchronized Integrity weave() {
        if (closed) return integrity;
        try {
            if (rows == null) takeUp();
            if (rows != null) weaveAll(rows);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("weaving was broken off and will be tried again: {}", e.toString());
            letGo(Integrity.State.TROUBLE);
        }
        return integrity;
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo(Integrity.State.UNKNOWN);
    }

    private void weaveAll(TreeRows open) throws SQLException {
        List<TreeRows.Waiting> facts;
        do {
            facts = open.waiting(batch);
            if (!facts.isEmpty()) weave(open, facts);
        } while (facts.size() == batch);
        note(Integrity.State.WHOLE);
    }

    private void weave(TreeRows open, List<TreeRows.Waiting> facts) throws SQLException {
        var before = head;
        var root = writer.append(
                before.size(), facts.stream().map(it -> it.leaf().bytes()).toList());
        var after = new Head(before.size() + facts.size(), root.base64());
        open.number(before, facts, after);
        head = after;
        checkpoints.publish(after);
        writer.tidy(before.size(), after.size());
    }

    /** Becomes the weaver when nobody is and files and database agree, publishing what was only woven. */
    private void takeUp() throws SQLException {
        rows = door.open();
        if (!rows.lock()) {
            letGo(Integrity.State.STANDBY);
            return;
        }
        head = rows.head();
        var state = checkpoints.compare(head);
        if (state == Integrity.State.WHOLE) {
            if (checkpoints.newest().isEmpty() || checkpoints.size() < head.size()) checkpoints.publish(head);
            writer.trim(head.size());
        } else {
            letGo(state);
        }
    }

    /** Stops being the weaver; the lock goes with the connection. */
    private void letGo(Integrity.State state) {
        var closing = rows;
        rows = null;
        note(state);
        try {
            if (closing != null) closing.close();
        } catch (SQLException e) {
            LOG.debug("the weaver's connection was gone already", e);
        }
    }

    private void note(Integrity.State state) {
        boolean first = integrity.state() != state;
        integrity = new Integrity(state, sealed(), head.size(), files.sealedAt().orElse(null));
        if (first && integrity.needsAPerson())
            LOG.error("the ledger does not weave: {}, sealed {}, woven {}", state, integrity.sealed(), head.size());
    }

    /** While the newest checkpoint cannot be read, the last one seen counts. */
    private long sealed() {
        try {
            return checkpoints.size();
        } catch (DamageException | UncheckedIOException e) {
            return integrity.sealed();
        }
    }

    /** How the weaver enters the database. */
    interface Door {
        TreeRows open() throws SQLException;
    }
}
