package kz.derbes.prove;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code ./derbes prove}: exit 0 when nothing is broken, 1 when something is, 2 when it could not be tried. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        boolean json = false;
        URI url = null;
        URI staff = null;
        for (var left = new ArrayDeque<>(List.of(arguments)); !left.isEmpty(); ) {
            switch (left.pop()) {
                case "--json" -> json = true;
                case "--url" -> url = URI.create(left.pop());
                case "--staff-link" -> staff = URI.create(left.pop());
                default -> {
                    System.err.println("usage: derbes prove [--url URL [--staff-link LINK]] [--json]");
                    return 2;
                }
            }
        }
        return walk(url, staff, json);
    }

    private static int walk(@Nullable URI url, @Nullable URI staff, boolean json) {
        try (var instance = url == null ? fresh() : Instance.running(url, Optional.ofNullable(staff))) {
            var verdicts = new Proof(instance).verdicts();
            System.out.println(json ? json(verdicts) : Table.of(verdicts));
            return verdicts.stream().anyMatch(it -> it.state() == State.BROKEN) ? 1 : 0;
        } catch (Exception e) {
            System.err.println("The site could not be walked: " + e.getMessage());
            return 2;
        }
    }

    private static Instance fresh() throws Exception {
        String home = Optional.ofNullable(System.getenv("DERBES_HOME")).orElse(".");
        System.err.println("Starting a fresh instance…");
        return Instance.fresh(List.of(Path.of(home).resolve("derbes").toString(), "run", "--simulator"));
    }

    static String json(List<Verdict> verdicts) {
        var lines = verdicts.stream()
                .map(it -> new Line(it.key(), it.state().code(), it.checks(), it.seen()))
                .toList();
        return JsonMapper.builder().build().writeValueAsString(Map.of("clauses", lines));
    }

    /** One clause in the machine-readable answer. */
    record Line(String key, String state, int checks, String seen) {}
}
