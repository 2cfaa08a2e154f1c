package kz.derbes.tlog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The commands that take a receipt or a checkpoint somebody kept. */
final class Receipts {
    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";

    private Receipts() {}

    /** The checkpoint in a text that is one or is a receipt. */
    static String note(String text) {
        return text.startsWith(FIRST) ? Receipt.parse(text).note() : text;
    }

    static int verify(Options options, PrintStream out) throws IOException {
        Path beside = Path.of(options.target()).resolveSibling("ledger.vkey");
        var key = Main.key(options.option("key").orElse(beside.toString()));
        try {
            var receipt = Receipt.parse(Main.text(options.target()));
            var checkpoint = receipt.verify(key);
            var against = options.option("against");
            if (against.isPresent() && !agrees(checkpoint, Path.of(against.get()), key, out)) return Main.USELESS;
            var witnessed = witnessed(options, receipt);
            out.println(options.json() ? json(receipt, checkpoint, witnessed) : plain(receipt, checkpoint, witnessed));
            return Main.WHOLE;
        } catch (DamageException e) {
            return damaged(options, out, e.finding());
        }
    }

    /** Holds a log against a checkpoint or receipt that somebody else was given. */
    static int compare(Options options, PrintStream out) throws IOException {
        Path folder = Path.of(options.target());
        var key = Main.key(
                options.option("key").orElse(folder.resolve("ledger.vkey").toString()));
        var file = options.option("with").orElseThrow(() -> new IllegalArgumentException("compare with which file?"));
        try {
            var other = Checkpoint.open(note(Main.text(file)), key);
            if (!agrees(other, folder, key, out)) return Main.USELESS;
            out.println(options.json() ? "{\"state\":\"whole\"}" : "one history");
            return Main.WHOLE;
        } catch (DamageException e) {
            return damaged(options, out, e.finding());
        }
    }

    /** Whether another view tells the same history; a fork is a {@link DamageException}, false means it cannot be said. */
    private static boolean agrees(Checkpoint mine, Path theirs, VerifierKey key, PrintStream out) throws IOException {
        var answer = Files.isDirectory(theirs) ? answer(mine, new FolderStore(theirs), key) : answer(mine, theirs, key);
        if (answer == TwoViews.Answer.FORK)
            throw new DamageException("the key has signed two histories", mine.origin() + " at " + mine.size());
        if (answer == TwoViews.Answer.NEEDS_TILES)
            out.println("cannot be said without the tiles of the larger tree: name the folder of the log it came from");
        return answer != TwoViews.Answer.NEEDS_TILES;
    }

    private static TwoViews.Answer answer(Checkpoint mine, Store theirs, VerifierKey key) {
        var note =
                theirs.read(Checkpoint.FILE).orElseThrow(() -> new DamageException("file is missing", Checkpoint.FILE));
        return new TwoViews(Checkpoint.open(new String(note, StandardCharsets.UTF_8), key), mine).compare(theirs);
    }

    private static TwoViews.Answer answer(Checkpoint mine, Path theirs, VerifierKey key) throws IOException {
        return new TwoViews(mine, Checkpoint.open(note(Main.text(theirs.toString())), key)).compare();
    }

    private static Optional<String> witnessed(Options options, Receipt receipt) throws IOException {
        var file = options.option("witness");
        if (file.isEmpty()) return Optional.empty();
        var witness = Main.key(file.get());
        var at = Cosignature.at(receipt.note(), witness)
                .orElseThrow(() -> new DamageException("not signed by the witness", witness.name()));
        return Optional.of(witness.name() + " at " + at);
    }

    private static String plain(Receipt receipt, Checkpoint checkpoint, Optional<String> witnessed) {
        return receipt.entry() + "\nstands as leaf " + receipt.index() + " of " + checkpoint.size() + " in "
                + checkpoint.origin()
                + witnessed.map(it -> "\nwitnessed by " + it).orElse("");
    }

    private static String json(Receipt receipt, Checkpoint checkpoint, Optional<String> witnessed) {
        return "{\"state\":\"whole\",\"origin\":" + Leaf.quote(checkpoint.origin()) + ",\"leaf\":" + receipt.index()
                + ",\"size\":" + checkpoint.size() + ",\"entry\":" + Leaf.quote(receipt.entry())
                + witnessed.map(it -> ",\"witnessed\":" + Leaf.quote(it)).orElse("") + "}";
    }

    private static int damaged(Options options, PrintStream out, Finding finding) {
        out.println(
                options.json() ? "{\"state\":\"damaged\",\"what\":" + Leaf.quote(finding.toString()) + "}" : finding);
        return Main.DAMAGED;
    }
}
