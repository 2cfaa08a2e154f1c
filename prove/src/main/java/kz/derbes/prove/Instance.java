package kz.derbes.prove;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A site to walk: one that runs already, or a fresh one with an empty data folder, removed afterwards. */
final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final URI site;
    private final Optional<URI> staffLink;
    private final Runnable end;

    private Instance(URI site, Optional<URI> staffLink, Runnable end) {
        this.site = site;
        this.staffLink = staffLink;
        this.end = end;
    }

    static Instance running(URI site, Optional<URI> staffLink) {
        return new Instance(site, staffLink, () -> {});
    }

    /**
     * Starts a site on a port of its own.
     *
     * @param launcher the words that start it, such as {@code ./derbes run}; settings may follow
     */
    static Instance fresh(List<String> launcher) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("derbes-prove-");
        var process = start(launcher, data);
        Runnable end = () -> {
            stop(process);
            clear(data);
        };
        try {
            return arrived(process, data, end);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end.run();
            throw e;
        }
    }

    /** Starts the words of a launcher on these files; its output goes to {@code output.log} beside them. */
    static Process start(List<String> launcher, Path data) throws IOException {
        var command = new ArrayList<>(launcher);
        command.addAll(List.of("--server.port=" + freePort(), "--derbes.data=" + data));
        return new ProcessBuilder(command)
                .redirectOutput(data.resolve("output.log").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The site of a started process, once it says where it is. */
    static Instance arrived(Process process, Path data, Runnable end) throws IOException, InterruptedException {
        URI site = URI.create(await(process, data.resolve("output.log"), "Ready: "));
        URI link = URI.create(await(process, data.resolve("output.log"), "Staff link: "));
        return new Instance(site, Optional.of(link), end);
    }

    URI site() {
        return site;
    }

    Optional<URI> staffLink() {
        return staffLink;
    }

    @Override
    public void close() {
        end.run();
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void clear(Path data) {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException("could not clear " + data, e);
        }
    }

    private static String await(Process process, Path output, String label) throws IOException, InterruptedException {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 100) {
            try (var lines = Files.lines(output)) {
                var found = lines.filter(it -> it.startsWith(label)).findFirst();
                if (found.isPresent())
                    return found.get().substring(label.length()).strip();
            }
            if (!process.isAlive()) throw new IOException("it ended while starting: " + Files.readString(output));
            Thread.sleep(100);
        }
        throw new IOException("it did not say '" + label.strip() + "' in time");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
