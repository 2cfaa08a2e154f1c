package kz.derbes.ledger;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import kz.derbes.ledger.Testimony.Word;
import kz.derbes.ledger.out.WitnessCalls;
import kz.derbes.tlog.Checkpoint;
import kz.derbes.tlog.Cosignature;
import kz.derbes.tlog.DamageException;
import kz.derbes.tlog.Store;
import kz.derbes.tlog.StoredTree;
import kz.derbes.tlog.Submission;
import kz.derbes.tlog.VerifierKey;

/** One witness and what it has said so far. */
final class Asking {
    private static final int SIGNED = 200;
    private static final int OTHER_SIZE = 409;
    private static final int NOT_CONTINUED = 422;
    private static final int TRIES = 2;

    private final URI address;
    private final VerifierKey key;
    private final WitnessCalls calls;
    private volatile Testimony testimony;
    private long known;

    Asking(URI address, VerifierKey key, WitnessCalls calls) {
        this.address = address;
        this.key = key;
        this.calls = calls;
        testimony = new Testimony(key.name(), Word.UNASKED, 0, null);
    }

    VerifierKey key() {
        return key;
    }

    Testimony testimony() {
        return testimony;
    }

    /** Asks it to sign a checkpoint of that store; its line when it does. */
    Optional<String> ask(Checkpoint checkpoint, String note, Store store) throws InterruptedException {
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                var tree = new StoredTree(store, checkpoint.size());
                var path = tree.consistency(known, checkpoint.size());
                var reply = calls.addCheckpoint(address, new Submission(known, path, note).text());
                if (reply.status() == SIGNED) return signed(checkpoint, note, reply.body());
                if (reply.status() != OTHER_SIZE) return refused(reply.status());
                long seen = Long.parseLong(reply.body().strip());
                if (seen > checkpoint.size()) return said(Word.AHEAD, seen);
                if (seen == known) return said(Word.FORK, seen);
                known = seen;
            }
            return said(Word.SILENT, testimony.size());
        } catch (IOException e) {
            return said(Word.SILENT, testimony.size());
        } catch (NumberFormatException | DamageException e) {
            return said(Word.REFUSED, testimony.size());
        }
    }

    private Optional<String> signed(Checkpoint checkpoint, String note, String line) {
        var at = Cosignature.at(note + line, key);
        if (at.isEmpty()) return said(Word.REFUSED, testimony.size());
        known = checkpoint.size();
        testimony = new Testimony(key.name(), Word.SIGNED, known, at.get());
        return Optional.of(line);
    }

    /** A proof from what the witness itself said it has seen can fail only if it has seen another history. */
    private Optional<String> refused(int status) {
        if (status == NOT_CONTINUED) return said(Word.FORK, known);
        return said(status >= 500 ? Word.SILENT : Word.REFUSED, testimony.size());
    }

    private Optional<String> said(Word word, long size) {
        testimony = new Testimony(key.name(), word, size, testimony.at());
        return Optional.empty();
    }
}
