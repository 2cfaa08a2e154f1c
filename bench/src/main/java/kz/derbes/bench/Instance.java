package kz.derbes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Derbes as a process of its own, started by its launcher. */
final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Process process;
    private final Path data;
    private final URI address;
    private final double readySeconds;

    private Instance(Process process, Path data, URI address, double readySeconds) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.readySeconds = readySeconds;
    }

    /** Starts it with further settings and returns when it has answered its first page. */
    static Instance start(Path home, Path data, String... settings) throws IOException, InterruptedException {
        int port = Scratch.freePort();
        Files.createDirectories(data);
        var words = new ArrayList<>(
                List.of(home.resolve("derbes").toString(), "run", "--port", "" + port, "--data", data.toString()));
        words.addAll(List.of(settings));
        var command = new ProcessBuilder(words)
                .redirectOutput(data.resolve("output.log").toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("errors.log").toFile()));
        long begin = System.nanoTime();
        var process = command.start();
        var address = URI.create("http://127.0.0.1:" + port);
        awaitFirstPage(process, address, data);
        return new Instance(process, data, address, (System.nanoTime() - begin) / 1e9);
    }

    private static void awaitFirstPage(Process process, URI address, Path data)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    Thread.sleep(10);
                }
            }
        }
        process.destroy();
        throw new IOException("Derbes did not start: " + Files.readString(data.resolve("errors.log")));
    }

    URI address() {
        return address;
    }

    double readySeconds() {
        return readySeconds;
    }

    /** Memory of the JVM that is not swapped out, in units of 2^20 bytes. */
    double residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                            .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }

    /** Ends application and database with SIGKILL at once, as a machine that loses its power would end them. */
    void kill() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(lockFile().getFirst().strip());
        process.destroyForcibly();
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor();
        Thread.sleep(2_000); // PostgreSQL's own processes notice the loss and leave
    }

    /** The port of its database. */
    int databasePort() throws IOException {
        return Integer.parseInt(lockFile().get(3).strip());
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("keys/postgres-derbes_app")).strip();
    }

    private List<String> lockFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().destroyForcibly();
    }
}
