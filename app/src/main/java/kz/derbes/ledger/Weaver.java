package kz.derbes.ledger;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.derbes.ledger.RestorationRows.Gap;
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

    /** The class of SQL states that tell of a broken constraint. */
    private static final String TAKEN = "23";

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Door door;
    private final Checkpoints checkpoints;
    private final TreeWriter writer;
    private final LedgerFiles files;
    private final int batch;

    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable TreeRows rows;
    private @Nullable CatchUp behind;
    private @Nullable Gap gap;
    private @Nullable Head refused;
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

    /** Compares files and database, so that facts can be recorded; weaves nothing yet. */
    Integrity look() {
        return inTurn(() -> {});
    }

    /** Weaves and seals all that is committed when this is called, unless something forbids it. */
    Integrity weave() {
        return inTurn(this::weaveAll);
    }

    /** The same, but waits no longer than that for another thread's weaving to end; false when it was not its turn. */
    boolean weave(Duration patience) {
        try {
            if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            weave();
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** The deeds this node has to do again before anybody is opened; empty when there are none or others do it. */
    Optional<Gap> gap() {
        turn.lock();
        try {
            return behind == null ? Optional.ofNullable(gap) : Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** Opens the house once every deed of the gap was done again. */
    void open(String report) {
        inTurn(() -> {
            var open = Objects.requireNonNull(rows);
            open.restoration().end(report);
            gap = open.restoration().gap().orElse(null);
            weaveAll();
        });
    }

    /** Seals what is left when the house closes. */
    void finish() {
        weave(LAST_PATIENCE);
        close();
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            letGo(Integrity.State.UNKNOWN);
        } finally {
            turn.unlock();
        }
    }

    private Integrity inTurn(Step step) {
        turn.lock();
        try {
            if (closed) return integrity;
            if (rows == null) takeUp();
            if (rows != null) step.run();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("weaving was broken off and will be tried again: {}", e.toString());
            letGo(Integrity.State.TROUBLE);
        } finally {
            turn.unlock();
        }
        return integrity;
    }

    private void weaveAll() throws SQLException {
        var open = Objects.requireNonNull(rows);
        if (behind != null && !putBack(open, behind)) return;
        if (!open.restoration().stands(head)) throw new IllegalStateException("another database stands in this place");
        List<TreeRows.Waiting> facts;
        do {
            facts = open.waiting(batch);
            if (!facts.isEmpty()) weave(open, facts);
        } while (facts.size() == batch);
        note(gap == null ? Integrity.State.WHOLE : Integrity.State.RESTORING);
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

    /** Becomes the weaver when nobody is and files and database agree, or when the files can teach the database. */
    private void takeUp() throws SQLException {
        rows = door.open();
        if (!rows.lock()) {
            letGo(Integrity.State.STANDBY);
            return;
        }
        head = rows.head();
        switch (checkpoints.compare(head)) {
            case WHOLE -> settle(rows);
            case DATABASE_BEHIND -> beginCatchingUp(rows);
            case Integrity.State state -> refuse(rows, state);
        }
    }

    private void beginCatchingUp(TreeRows open) throws SQLException {
        var catchUp = checkpoints.catchUp();
        if (refused == null || !refused.equals(head)) {
            if (catchUp.begin(open.restoration(), head)) {
                behind = catchUp;
                gap = open.restoration().gap().orElseThrow();
                note(Integrity.State.RESTORING);
                return;
            }
            refused = head;
        }
        refuse(open, Integrity.State.DATABASE_BEHIND);
    }

    /** False when another fact stands where a sealed one belongs; a person has to look. */
    private boolean putBack(TreeRows open, CatchUp catchUp) throws SQLException {
        try {
            head = catchUp.run(open.restoration(), head);
            behind = null;
            settle(open);
            return true;
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(TAKEN)) throw e;
            LOG.error("a sealed fact cannot be put back, another stands in its place: {}", e.toString());
            refused = open.head();
            refuse(open, Integrity.State.DATABASE_BEHIND);
            return false;
        }
    }

    /** Publishes what was only woven and says that files and database agree. */
    private void settle(TreeRows open) throws SQLException {
        if (checkpoints.newest().isEmpty() || checkpoints.size() < head.size()) checkpoints.publish(head);
        writer.trim(head.size());
        open.restoration().stand(true);
        gap = open.restoration().gap().orElse(null);
        note(gap == null ? Integrity.State.WHOLE : Integrity.State.RESTORING);
    }

    /** Facts are recorded on, for no sealed one is lost by that; nobody is opened who was not opened before. */
    private void refuse(TreeRows open, Integrity.State state) throws SQLException {
        open.restoration().stand(false);
        letGo(state);
    }

    /** Stops being the weaver; the lock goes with the connection. */
    private void letGo(Integrity.State state) {
        var closing = rows;
        rows = null;
        behind = null;
        gap = null;
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

    /** Part of a weaver's turn. */
    private interface Step {
        void run() throws SQLException;
    }

    /** How the weaver enters the database. */
    interface Door {
        TreeRows open() throws SQLException;
    }
}
