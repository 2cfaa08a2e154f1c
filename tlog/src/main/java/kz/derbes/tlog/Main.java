package kz.derbes.tlog;

import java.io.IOException;
import java.io.PrintStream;
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
            verify DIR [--key FILE] [--older FILE] [--database URL --user NAME --password-file FILE] [--json]
                rebuilds the log in DIR and compares tiles, root, an older checkpoint and the database
                (key: DIR/ledger.vkey, unless you hold a copy of your own, which is better)
            verify-receipt FILE [--key FILE] [--json]
                proves offline that the receipt's entry stands in the log
                (key: ledger.vkey beside the receipt)""";
    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int USELESS = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs a command and returns its exit code; results go to {@code out}, complaints to {@code err}. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var options = Options.of(arguments).orElseThrow(() -> new IllegalArgumentException(USAGE));
            return switch (options.verb()) {
                case "verify" -> verify(options, out);
                case "verify-receipt" -> verifyReceipt(options, out);
                default -> throw new IllegalArgumentException(USAGE);
            };
        } catch (IOException e) {
            err.println("cannot read " + e.getMessage());
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
        var older = options.option("older").isPresent()
                ? Optional.of(text(options.option("older").get()))
                : Optional.<String>empty();
        var store = new FolderStore(folder);
        var report = options.option("database").isPresent()
                ? withDatabase(options, store, key, older)
                : new Fsck(store, key).check(older);
        out.println(options.json() ? report.json() : report.text());
        return report.isWhole() ? WHOLE : DAMAGED;
    }

    private static Report withDatabase(Options options, Store store, VerifierKey key, Optional<String> older)
            throws IOException, SQLException {
        String url = options.option("database").orElseThrow();
        String user = options.option("user").orElseThrow(() -> new IllegalArgumentException(USAGE));
        String file = options.option("password-file").orElseThrow(() -> new IllegalArgumentException(USAGE));
        try (var connection = DriverManager.getConnection(url, user, text(file).strip())) {
            return new Fsck(store, key).check(older, connection);
        }
    }

    private static int verifyReceipt(Options options, PrintStream out) throws IOException {
        Path beside = Path.of(options.target()).resolveSibling("ledger.vkey");
        var key = key(options.option("key").orElse(beside.toString()));
        try {
            var receipt = Receipt.parse(text(options.target()));
            var checkpoint = receipt.verify(key);
            out.println(
                    options.json()
                            ? receiptJson(receipt, checkpoint)
                            : receipt.entry() + "\nstands as leaf " + receipt.index() + " of " + checkpoint.size()
                                    + " in " + checkpoint.origin());
            return WHOLE;
        } catch (DamageException e) {
            out.println(
                    options.json()
                            ? "{\"state\":\"damaged\",\"what\":"
                                    + Leaf.quote(e.finding().toString()) + "}"
                            : e.finding());
            return DAMAGED;
        }
    }

    private static String receiptJson(Receipt receipt, Checkpoint checkpoint) {
        return "{\"state\":\"whole\",\"origin\":" + Leaf.quote(checkpoint.origin()) + ",\"leaf\":" + receipt.index()
                + ",\"size\":" + checkpoint.size() + ",\"entry\":" + Leaf.quote(receipt.entry()) + "}";
    }

    private static VerifierKey key(String file) throws IOException {
        return VerifierKey.parse(text(file).strip());
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }
}
