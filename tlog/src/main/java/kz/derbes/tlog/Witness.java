package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is not the log and signs that it only grew. It remembers the newest checkpoint of each log it knows, and
 * what it remembers is on the disk before it answers, so that it never signs a smaller tree after a larger one nor two
 * trees of one size (C2SP tlog-witness).
 */
public final class Witness {
    private static final int ID_BYTES = 16;

    private final SigningKey key;
    private final Map<String, VerifierKey> logs;
    private final Store store;
    private final Clock clock;

    /**
     * @param key with which it signs
     * @param logs the keys of the logs it knows, by their names
     * @param store where it remembers
     */
    public Witness(SigningKey key, Map<String, VerifierKey> logs, Store store, Clock clock) {
        this.key = key;
        this.logs = Map.copyOf(logs);
        this.store = store;
        this.clock = clock;
    }

    /** The key that checks its signatures. */
    public VerifierKey verifier() {
        return key.verifier().asWitness();
    }

    /** Judges a submission, one at a time, and signs it if it continues all that was signed before. */
    public synchronized Reply add(String body) {
        Submission submission;
        try {
            submission = Submission.parse(body);
        } catch (IllegalArgumentException e) {
            return Reply.said(400, String.valueOf(e.getMessage()));
        }
        var log = logs.get(submission.origin());
        if (log == null) return Reply.said(404, "no such log");
        try {
            return judge(submission, Checkpoint.open(submission.note(), log), log);
        } catch (DamageException e) {
            return Reply.said(403, e.finding().toString());
        }
    }

    private Reply judge(Submission submission, Checkpoint checkpoint, VerifierKey log) {
        if (submission.old() > checkpoint.size()) return Reply.said(400, "old is larger than the checkpoint");
        var known = known(log);
        if (submission.old() != known.size()) return Reply.size(known.size());
        if (known.size() == checkpoint.size() && !known.root().equals(checkpoint.root())) {
            keepEvidence(submission, checkpoint);
            return Reply.size(known.size());
        }
        if (!Proofs.extend(known.size(), known.root(), checkpoint.size(), checkpoint.root(), submission.path())) {
            keepEvidence(submission, checkpoint);
            return Reply.said(422, "the checkpoint does not continue the one that was signed last");
        }
        remember(submission, checkpoint);
        return new Reply(200, "text/plain; charset=utf-8", Cosignature.line(checkpoint.text(), key, clock.instant()));
    }

    /** The newest checkpoint that was signed for a log; the empty tree before the first. */
    private Checkpoint known(VerifierKey log) {
        return newest(log.name()).map(it -> Checkpoint.open(it, log)).orElse(new Checkpoint(log.name(), 0, Hash.EMPTY));
    }

    /** The note that was signed last for the log of that name. */
    public Optional<String> newest(String origin) {
        return store.read(file(origin)).map(it -> new String(it, StandardCharsets.UTF_8));
    }

    private void remember(Submission submission, Checkpoint checkpoint) {
        store.write(file(checkpoint.origin()), submission.note().getBytes(StandardCharsets.UTF_8));
        store.settle();
    }

    /** A signed checkpoint that was not signed here may prove two histories, so it is kept for whoever looks. */
    private void keepEvidence(Submission submission, Checkpoint checkpoint) {
        String name = "refused-" + id(checkpoint.origin()) + "-" + checkpoint.size();
        if (store.read(name).isPresent()) return;
        store.write(name, submission.text().getBytes(StandardCharsets.UTF_8));
        store.settle();
    }

    private static String file(String origin) {
        return "newest-" + id(origin);
    }

    private static String id(String origin) {
        byte[] hash = Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    /** An answer as HTTP tells it. */
    public record Reply(int status, String type, String body) {

        static Reply said(int status, String what) {
            return new Reply(status, "text/plain; charset=utf-8", what + "\n");
        }

        /** The witness has seen another size. */
        static Reply size(long size) {
            return new Reply(409, "text/x.tlog.size", size + "\n");
        }
    }
}
