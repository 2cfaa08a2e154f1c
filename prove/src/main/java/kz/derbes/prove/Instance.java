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
        Path scratch = Files.createTempDirectory("derbes-prove-");
        Path output = scratch.resolve("output.log");
        var command = new ArrayList<>(launcher);
        command.addAll(List.of("--server.port=" + freePort(), "--derbes.data=" + scratch.resolve("data")));
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runnable end = () -> stop(process, scratch);
        try {
            URI site = URI.create(await(process, output, "Ready: "));
            return new Instance(site, Optional.of(URI.create(await(process, output, "Staff link: "))), end);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end.run();
            throw e;
        }
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

    private static void stop(Process process, Path scratch) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
            try (var files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("could not clear " + scratch, e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
