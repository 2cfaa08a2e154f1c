package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kz.derbes.law.SubjectId;

/** Opening people through the door for programs: JSON in and out, a key, a purpose, each reading recorded first. */
record OpenByHttp(House house, Path folder, List<SubjectId> people) {
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final int CONNECTIONS = 128;
    private static final int MOST = 2_000;

    Figure measure() throws IOException, InterruptedException {
        String name = "vault.http_open_per_s";
        if (!Wrk.installed("wrk")) return Figure.of(name, 0, "1/s").with("missing", "wrk");
        Path script = folder.resolve("open.lua");
        Files.writeString(script, script());
        load(script, 12);
        var run = load(script, 8);
        say("open by HTTP: " + run);
        return Figure.of(name, run.perSecond(), "1/s")
                .with("connections", (Object) CONNECTIONS)
                .with("p99_ms", run.p99Millis())
                .with("refused", (Object) run.otherAnswers())
                .with("durability", "A");
    }

    private Wrk.Run load(Path script, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        house.address().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var result = RESULT.matcher(output);
        if (!result.find()) throw new IOException("wrk said nothing: " + output);
        long requests = Long.parseLong(result.group(1));
        long others = Long.parseLong(result.group(4));
        return new Wrk.Run(
                (requests - others) * 1e6 / Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)) / 1000.0,
                others);
    }

    private String script() {
        var text = new StringBuilder("subjects = {\n");
        people.stream().limit(MOST).forEach(it -> text.append('"').append(it).append("\",\n"));
        return text + "}\nkey = \"" + House.KEY + "\"\n" + BODY;
    }

    private static final String BODY = """
            requests = {}
            init = function(args)
              for i, it in ipairs(subjects) do
                requests[i] = wrk.format("POST", "/api/people/open",
                  {["Host"] = wrk.headers["Host"], ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. key},
                  '{"subject":"' .. it .. '","purpose":"feedback","fields":["surname","given-name","email"]}')
              end
            end
            turn = 0
            request = function()
              turn = turn % #requests + 1
              return requests[turn]
            end
            done = function(summary, latency)
              io.write(string.format("RESULT %d %d %d %d\\n", summary.requests, summary.duration,
                latency:percentile(99), summary.errors.status + summary.errors.connect + summary.errors.timeout))
            end
            """;
}
