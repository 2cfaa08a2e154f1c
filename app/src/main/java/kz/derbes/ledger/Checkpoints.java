package kz.derbes.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import kz.derbes.tlog.Checkpoint;
import kz.derbes.tlog.DamageException;
import kz.derbes.tlog.Fsck;
import kz.derbes.tlog.Hash;
import kz.derbes.tlog.Proofs;
import kz.derbes.tlog.Receipt;
import kz.derbes.tlog.Report;
import kz.derbes.tlog.StoredTree;
import kz.derbes.tlog.TilePath;
import org.springframework.stereotype.Component;

/** What is sealed: the newest signed checkpoint and the files it covers, which lie outside the database. */
@Component
public class Checkpoints {
    private final LedgerFiles files;
    private final DataSource database;

    Checkpoints(LedgerFiles files, DataSource database) {
        this.files = files;
        this.database = database;
    }

    /** The newest checkpoint as a signed note; empty before the first. */
    public Optional<String> newest() {
        return files.note(Checkpoint.FILE);
    }

    /** The newest one that enough witnesses have signed too; empty while there is none. */
    public Optional<String> witnessed() {
        return files.note(LedgerFiles.WITNESSED);
    }

    /** The key that checks the signatures, as one line of text. */
    public String verifierKey() {
        return files.key().verifier().toString();
    }

    /** A tile of hashes by its path below the log; empty when the newest checkpoint does not cover it. */
    public Optional<byte[]> tile(String path) {
        return file(path).filter(it -> it.level() != TilePath.ENTRIES).flatMap(this::read);
    }

    /**
     * A bundle of entries by its path below the log; empty when the newest checkpoint does not cover it. It says what
     * happened to numbered people, so it is for the staff and the auditor, never for anybody.
     */
    public Optional<byte[]> entries(String path) {
        return file(path).filter(it -> it.level() == TilePath.ENTRIES).flatMap(this::read);
    }

    /** Reads everything again and compares it with the database; takes as long as the log is large. */
    public synchronized Report verify() throws SQLException {
        try (var connection = database.getConnection()) {
            return new Fsck(files.store(), files.key().verifier()).check(Optional.empty(), connection);
        }
    }

    /** The proof of that leaf, under a witnessed checkpoint when one covers it; empty when none does. */
    Optional<Receipt> receipt(long leaf) {
        return witnessed().flatMap(it -> receipt(leaf, it)).or(() -> newest().flatMap(it -> receipt(leaf, it)));
    }

    private Optional<Receipt> receipt(long leaf, String note) {
        var checkpoint = Checkpoint.open(note, files.key().verifier());
        if (leaf >= checkpoint.size()) return Optional.empty();
        return Optional.of(Receipt.of(new StoredTree(files.store(), checkpoint.size()), leaf, checkpoint, note));
    }

    /** How many leaves are sealed. */
    long size() {
        return open().map(Checkpoint::size).orElse(0L);
    }

    /** Signs how far the weaver has come and puts it in place of the last checkpoint. */
    void publish(Head head) {
        var checkpoint = new Checkpoint(files.key().verifier().name(), head.size(), Hash.parse(head.root()));
        files.store().write(Checkpoint.FILE, checkpoint.signedBy(files.key()).getBytes(StandardCharsets.UTF_8));
        files.store().settle();
    }

    /** How the files stand to what the database says was woven. */
    Integrity.State compare(Head head) {
        try {
            return compare(open().orElse(new Checkpoint("", 0, Hash.EMPTY)), head);
        } catch (DamageException e) {
            return Integrity.State.DIFFERENT;
        }
    }

    private Integrity.State compare(Checkpoint sealed, Head head) {
        if (sealed.size() > head.size()) return Integrity.State.DATABASE_BEHIND;
        try {
            var tree = new StoredTree(files.store(), head.size());
            var root = tree.root(head.size());
            var path = tree.consistency(sealed.size(), head.size());
            boolean same = root.base64().equals(head.root())
                    && Proofs.extend(sealed.size(), sealed.root(), head.size(), root, path);
            return same ? Integrity.State.WHOLE : Integrity.State.DIFFERENT;
        } catch (DamageException e) {
            return Integrity.State.FILES_BEHIND;
        }
    }

    private Optional<TilePath> file(String path) {
        return TilePath.parse(path).filter(it -> it.within(size()));
    }

    private Optional<byte[]> read(TilePath path) {
        return files.store().read(path.toString());
    }

    /** What the files know more than a database that has come that far. */
    CatchUp catchUp() {
        return new CatchUp(files.store(), open().orElseThrow());
    }

    private Optional<Checkpoint> open() {
        return newest().map(it -> Checkpoint.open(it, files.key().verifier()));
    }
}
