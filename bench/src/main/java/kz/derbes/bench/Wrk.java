package kz.derbes.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The load of the tool {@code wrk}: closed loop, so that its p99 is the one at saturation. */
record Wrk(Path folder, List<String> cookies, int connections, String requests) {
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+)");

    /** One run: answers of success each second, the slowest of a hundred, and answers of any other kind. */
    record Run(double perSecond, double p99Millis, long otherAnswers) {}

    /** The load of hits. */
    Wrk(Path folder, List<String> cookies, int connections) {
        this(folder, cookies, connections, "hits.lua");
    }

    static boolean installed(String tool) {
        return Files.isExecutable(Path.of("/usr/bin", tool)) || Files.isExecutable(Path.of("/usr/sbin", tool));
    }

    Run load(URI site, int seconds) throws IOException, InterruptedException {
        Path script = folder.resolve(requests);
        Files.writeString(script, script(site));
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        site.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var result = RESULT.matcher(output);
        if (!result.find()) throw new IOException("wrk said nothing: " + output);
        long requests = Long.parseLong(result.group(1));
        long others = Long.parseLong(result.group(4));
        return new Run(
                (requests - others) * 1e6 / Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)) / 1000.0,
                others);
    }

    /** What all connections together ask for, as all visitors in turn: always of a new page. */
    private String script(URI site) throws IOException {
        var text = new StringBuilder("cookies = {\n");
        cookies.forEach(it -> text.append("  \"").append(it).append("\",\n"));
        text.append("}\nsite = \"").append(site).append("\"\n");
        try (var file = Wrk.class.getResourceAsStream("/" + requests)) {
            if (file == null) throw new IOException(requests + " is missing");
            return text.append(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
