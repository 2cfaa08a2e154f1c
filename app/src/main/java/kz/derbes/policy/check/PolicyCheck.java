package kz.derbes.policy.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.policy.reading.PolicyReader;
import kz.derbes.policy.reading.Readout;

/** {@code derbes policy check FILE [--json] [--lang ru|kk|en]}: 0 in order, 1 defects that block, 2 unreadable. */
public final class PolicyCheck {
    private static final int IN_ORDER = 0;
    private static final int BLOCKED = 1;
    private static final int UNREADABLE = 2;
    private final PrintStream out;
    private final PrintStream err;

    PolicyCheck(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = new PolicyCheck(out, err).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    int run(List<String> arguments) {
        var wish = Wish.of(arguments);
        if (wish.isEmpty()) {
            err.println(new Texts(Language.RU).say("policy.check.usage"));
            return UNREADABLE;
        }
        return check(wish.get());
    }

    private int check(Wish wish) {
        var texts = new Texts(wish.language());
        var bytes = bytes(wish.file());
        if (bytes.isEmpty()) return refuse(texts.say("policy.fault.no-file"));
        return switch (PolicyReader.read(wish.file(), bytes.get())) {
            case Readout.Unreadable(var fault) -> refuse(texts.say("policy.fault." + fault.code()));
            case Readout.Read(var reading) -> {
                out.print(wish.json() ? Json.of(reading) : new Report(texts).of(reading));
                yield reading.blocked() ? BLOCKED : IN_ORDER;
            }
        };
    }

    private int refuse(String why) {
        err.println(why);
        return UNREADABLE;
    }

    /** Never more than the reader takes, however large the file. */
    private static Optional<byte[]> bytes(String file) {
        try (var stream = Files.newInputStream(Path.of(file))) {
            return Optional.of(stream.readNBytes(PolicyReader.MOST_BYTES + 1));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What the command line asks for. */
    record Wish(String file, boolean json, Language language) {

        static Optional<Wish> of(List<String> arguments) {
            var files = new ArrayList<String>();
            boolean json = false;
            var language = Language.RU;
            for (int at = 0; at < arguments.size(); at++) {
                String argument = arguments.get(at);
                if (argument.equals("--json")) json = true;
                else if (argument.equals("--lang") && at + 1 < arguments.size()) {
                    var asked = Language.of(arguments.get(++at));
                    if (asked.isEmpty()) return Optional.empty();
                    language = asked.get();
                } else if (argument.startsWith("--")) return Optional.empty();
                else files.add(argument);
            }
            return files.size() == 1 ? Optional.of(new Wish(files.getFirst(), json, language)) : Optional.empty();
        }
    }
}
