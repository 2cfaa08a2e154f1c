package kz.derbes.tlog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command that takes a bundle somebody was handed. */
final class Bundles {
    private Bundles() {}

    static int verify(Options options, PrintStream out) throws IOException {
        Path file = Path.of(options.target());
        try {
            var bundle = Bundle.read(Files.readAllBytes(file));
            Path beside = file.resolveSibling("ledger.vkey");
            boolean own = options.option("key").isPresent() || Files.exists(beside);
            var key = own
                    ? Main.key(options.option("key").orElse(beside.toString()))
                    : VerifierKey.parse(bundle.key().strip());
            var receipt = bundle.verify(key);
            out.println(options.json() ? json(bundle, receipt, own) : plain(bundle, receipt, key, own));
            return Main.WHOLE;
        } catch (DamageException e) {
            var found = e.finding();
            out.println(
                    options.json() ? "{\"state\":\"damaged\",\"what\":" + Leaf.quote(found.toString()) + "}" : found);
            return Main.DAMAGED;
        }
    }

    private static String plain(Bundle bundle, Receipt receipt, VerifierKey key, boolean own) {
        return bundle.files().size() + " files as they were handed out\n" + receipt.entry() + "\nstands as leaf "
                + receipt.index()
                + (own ? "" : "\nthe key came with the bundle: compare it with one you have from elsewhere\n" + key);
    }

    private static String json(Bundle bundle, Receipt receipt, boolean own) {
        return "{\"state\":\"whole\",\"files\":" + bundle.files().size() + ",\"leaf\":" + receipt.index()
                + ",\"own_key\":" + own + ",\"entry\":" + Leaf.quote(receipt.entry()) + "}";
    }
}
