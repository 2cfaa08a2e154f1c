package kz.derbes.bench;

import java.nio.file.Path;
import java.util.List;

/** {@code ./derbes bench start|intake|stats|vault|crowd|keys|ledger|office|risk|breach|shop|ads [--json]}: figures on standard output, progress on standard error. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var home = Path.of(System.getProperty("derbes.home", ".")).toAbsolutePath();
        var answer = System.out;
        System.setOut(System.err); // a measured application in this process speaks too
        var figures = bench(words, home).run();
        answer.println(words.contains("--json") ? Figure.json(figures) : Figure.table(figures));
        System.exit(0); // and may have left threads
    }

    private static Bench bench(List<String> words, Path home) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "start" -> new StartBench(home);
            case "shop" -> new ShopBench();
            case "intake" -> new IntakeBench(home, words.contains("--soak"));
            case "stats" -> new StatsBench(number(words, "--days", 30), number(words, "--visitors", 100_000));
            case "vault" -> new VaultBench();
            case "ledger" -> new LedgerBench();
            case "crowd" -> new CrowdBench(people(words, 10_000_000));
            case "breach" -> new BreachBench(people(words, 100_000));
            case "office" -> new OfficeBench(people(words, 1_000_000));
            case "ads" -> new AdsBench(home);
            case "risk" -> new RiskBench();
            case "keys" -> new KeysBench(people(words, 200_000));
            default -> {
                System.err.println(
                        "usage: ./derbes bench start|intake|stats|vault|crowd|keys|ledger|office|risk|breach|shop|ads [--json]");
                System.exit(2);
                throw new IllegalStateException("not reached");
            }
        };
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }

    /** How many people there are to be: {@code --people N}. */
    private static long people(List<String> words, long otherwise) {
        int at = words.indexOf("--people");
        return at < 0 ? otherwise : Long.parseLong(words.get(at + 1));
    }
}
