package kz.derbes.tlog;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The auditor's commands. Exit code 0: whole, 1: damaged, 2: not understood or not readable. */
public final class Main {
    private static final String USAGE = """
            verify DIR [--key FILE] [--older FILE] [--since SIZE|FILE] [--json]
                   [--database URL --user NAME --password-file FILE]
                rebuilds the log in DIR and compares tiles, root, an older checkpoint and the database;
                --since reads only what was added after that size, checkpoint or receipt
                (key: DIR/ledger.vkey, unless you hold a copy of your own, which is better)
            verify-receipt FILE [--key FILE] [--against FILE|DIR] [--witness FILE] [--json]
                proves offline that the receipt's entry stands in the log, that somebody else's checkpoint,
                receipt or copy of the log tells the same history, and when a witness signed it
                (key: ledger.vkey beside the receipt)
            verify-bundle FILE [--key FILE] [--json]
                proves offline that every file of a bundle is as it was when the log recorded its handing out
                (key: ledger.vkey beside the bundle, else the one inside it, which then has to be compared)
            compare DIR --with FILE [--key FILE] [--json]
                holds the log in DIR against somebody's checkpoint or receipt: one history or a fork
            """ + WitnessMain.USAGE;
    static final int WHOLE = 0;
    static final int DAMAGED = 1;
    static final int USELESS = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs a command and returns its exit code; results go to {@code out}, complaints to {@code err}. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            if (!arguments.isEmpty() && arguments.getFirst().equals("witness")) {
                WitnessMain.start(arguments.subList(1, arguments.size()), out);
                Thread.currentThread().join();
            }
            var options = Options.of(arguments).orElseThrow(() -> new IllegalArgumentException(USAGE));
            return switch (options.verb()) {
                case "verify" -> verify(options, out);
                case "verify-receipt" -> Receipts.verify(options, out);
                case "verify-bundle" -> Bundles.verify(options, out);
                case "compare" -> Receipts.compare(options, out);
                default -> throw new IllegalArgumentException(USAGE);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            err.println("cannot read " + e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("cannot read: " + e.getMessage());
        } catch (SQLException e) {
            err.println("cannot read the database: " + e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException e) {
            err.println(e.getMessage());
        }
        return USELESS;
    }

    private static int verify(Options options, PrintStream out) throws IOException, SQLException {
        Path folder = Path.of(options.target());
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException("no such folder: " + folder);
        var key = key(options.option("key").orElse(folder.resolve("ledger.vkey").toString()));
        var older = kept(options, "older");
        var reader = new Fsck(new FolderStore(folder), key);
        var since = options.option("since");
        if (since.isPresent() && !since.get().matches("[0-9]+")) {
            older = older.or(() -> kept(options, "since"));
            reader.since(older.map(it -> Checkpoint.open(it, key).size()).orElse(0L));
        } else since.ifPresent(it -> reader.since(Strict.number(it)));
        var report =
                options.option("database").isPresent() ? withDatabase(options, reader, older) : reader.check(older);
        out.println(options.json() ? report.json() : report.text());
        return report.isWhole() ? WHOLE : DAMAGED;
    }

    /** The checkpoint of a file that was kept elsewhere, be it one by itself or the one of a receipt. */
    private static Optional<String> kept(Options options, String name) {
        return options.option(name).map(file -> {
            try {
                return Receipts.note(text(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Report withDatabase(Options options, Fsck reader, Optional<String> older)
            throws IOException, SQLException {
        String url = options.option("database").orElseThrow();
        String user = options.option("user").orElseThrow(() -> new IllegalArgumentException(USAGE));
        String file = options.option("password-file").orElseThrow(() -> new IllegalArgumentException(USAGE));
        try (var connection = DriverManager.getConnection(url, user, text(file).strip())) {
            return reader.check(older, connection);
        }
    }

    static VerifierKey key(String file) throws IOException {
        return VerifierKey.parse(text(file).strip());
    }

    static String text(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }
}
