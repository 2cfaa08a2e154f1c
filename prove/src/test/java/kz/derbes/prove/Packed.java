package kz.derbes.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packed application of this build, started without the launcher so that nothing is built inside a build. */
final class Packed {
    private Packed() {}

    static List<String> launcher(String... settings) throws IOException {
        try (var files = Files.list(Path.of("..", "app", "target"))) {
            var jar = files.filter(it -> it.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the module app first"));
            var command = new ArrayList<>(java());
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
            command.addAll(List.of(settings));
            return command;
        }
    }

    /** The verifier of the log as an auditor runs it: its own classes and nothing else. */
    static List<String> verifier(Path log) {
        var command = new ArrayList<>(java());
        String classes = Path.of("..", "tlog", "target", "classes").toString();
        command.addAll(List.of("-cp", classes, "kz.derbes.tlog.Main", "verify", log.toString()));
        return command;
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
}
