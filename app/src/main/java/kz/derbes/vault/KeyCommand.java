package kz.derbes.vault;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./derbes keys}: asks for work on the keys and shows how it goes; the nodes that run do it. */
public final class KeyCommand {
    public static final String USAGE = "usage: ./derbes keys status|rotate|rotate-index|check|pause|resume"
            + " [--data DIR] [--json] [--no-wait] [--abandon-damaged]";
    private static final Actor BY = Actor.system("command-line");
    private static final int SHOWN = 1_000;
    private static final int DONE = 0;
    private static final int NOT_WELL = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final KeyWorks works;
    private final PrintStream out;
    private final long pause;

    /** @param pause milliseconds between two looks at the work */
    public KeyCommand(KeyWorks works, PrintStream out, long pause) {
        this.works = works;
        this.out = out;
        this.pause = pause;
    }

    /** Does what the words say; 0 when it is well, 1 when it is not or something does not open, 2 when not understood. */
    public int run(List<String> words) throws InterruptedException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "status" -> status(words.contains("--json"));
            case "rotate" -> begin(works.rotate(BY), words);
            case "rotate-index" -> begin(works.rotateIndex(BY), words);
            case "check" -> begin(works.check(BY), words);
            case "pause" -> answer(works.pause(), "The work stops after its present batch; go on with: keys resume");
            case "resume" -> resume(words);
            default -> {
                out.println(USAGE);
                yield NOT_UNDERSTOOD;
            }
        };
    }

    private int status(boolean json) {
        var status = works.status();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(status));
        } else {
            out.println("key-encryption keys  " + states(status.wrapping()));
            out.println("index keys           " + states(status.indexing()));
            status.nodes()
                    .forEach(it -> out.println("node " + it.node() + "  wraps under " + it.primary() + ", opens "
                            + it.wrapping() + ", indexes under " + it.indexing()));
            if (status.nodes().isEmpty()) out.println("no node runs");
            if (status.work() != null) out.println(line(status.work()));
            out.println("does not open        " + status.damaged() + " parts");
        }
        return status.damaged() == 0 ? DONE : NOT_WELL;
    }

    private int begin(boolean asked, List<String> words) throws InterruptedException {
        if (!asked) {
            out.println("Another work on the keys is not ended yet:");
            status(false);
            return NOT_WELL;
        }
        return follow(words);
    }

    private int resume(List<String> words) throws InterruptedException {
        if (!works.resume(words.contains("--abandon-damaged"))) return answer(false, "");
        return follow(words);
    }

    private int answer(boolean done, String text) {
        out.println(done ? text : "There is no work on the keys.");
        return done ? DONE : NOT_WELL;
    }

    /** Shows the work until it ends or stands still; breaking this off does not stop it. */
    private int follow(List<String> words) throws InterruptedException {
        if (words.contains("--no-wait")) return answer(true, "Asked for; see: keys status");
        String told = "";
        while (true) {
            var status = works.status();
            var work = status.work();
            if (work == null) return NOT_WELL;
            String line = line(work);
            if (!line.equals(told)) out.println(line);
            told = line;
            if (work.ended()) return found(status.damaged());
            if (work.paused()) return standsStill(work);
            if (status.nodes().isEmpty()) return nobodyWorks();
            Thread.sleep(pause);
        }
    }

    private int nobodyWorks() {
        out.println("No node runs on this database. The work is noted; the next one takes it up: ./derbes run");
        return NOT_WELL;
    }

    private int standsStill(KeyStatus.Work work) {
        if (!"damaged".equals(work.trouble())) return answer(true, "Paused; go on with: keys resume");
        out.println("Stands still: what follows does not open. Restore it and resume, or leave it behind for ever with:"
                + " keys resume --abandon-damaged");
        return found(1);
    }

    private int found(long damaged) {
        works.damaged(SHOWN).forEach(out::println);
        return damaged == 0 ? DONE : NOT_WELL;
    }

    private static String states(Map<Long, String> keys) {
        return keys.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String line(KeyStatus.Work work) {
        String where = work.ended() ? "ended" : work.paused() ? "paused" : work.step();
        String why = work.trouble() == null ? "" : " (" + work.trouble() + ")";
        return "%s: %s%s, %d of %d".formatted(work.kind(), where, why, work.done(), work.total());
    }
}
