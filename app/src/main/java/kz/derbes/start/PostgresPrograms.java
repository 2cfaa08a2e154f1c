package kz.derbes.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs {@code initdb} and {@code pg_ctl}, called on one folder of database files. */
final class PostgresPrograms {
    private final Path home;
    private final Path files;

    PostgresPrograms(Path home, Path files) {
        this.home = home.toAbsolutePath();
        this.files = files.toAbsolutePath();
    }

    /** Makes the database files when there are none; an interrupted attempt is begun again. */
    void initialise(String superuserPassword) throws IOException {
        if (Files.exists(files.resolve("PG_VERSION"))) return;
        Path draft = files.resolveSibling("postgres.draft");
        if (Files.exists(draft)) run(List.of("rm", "-rf", draft.toString()));
        Path password = Files.createTempFile(
                "derbes", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword);
            run(
                    program("initdb", "-D", draft.toString(), "-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"),
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions",
                    "--pwfile=" + password);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, files);
    }

    /** Starts the server and returns its port; a running one is left as it is. */
    int start(Map<String, String> settings) throws IOException {
        var running = portOfRunning();
        if (running.isPresent()) return running.get();
        int port = freePort();
        var options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        run(
                program("pg_ctl", "-D", files.toString(), "-w", "-t", "60", "-s"),
                "-l",
                files.resolveSibling("postgres.log").toString(),
                "-o",
                options.toString(),
                "start");
        return port;
    }

    void stop() {
        try {
            run(program("pg_ctl", "-D", files.toString(), "-w", "-s", "-m", "fast", "stop"));
        } catch (IOException alreadyStopped) {
            System.getLogger(PostgresPrograms.class.getName())
                    .log(System.Logger.Level.DEBUG, "PostgreSQL was not running", alreadyStopped);
        }
    }

    /** Reads the lock file of the server: process on line 1, port on line 4. */
    Optional<Integer> portOfRunning() throws IOException {
        Path lock = files.resolve("postmaster.pid");
        if (!Files.exists(lock)) return Optional.empty();
        var lines = Files.readAllLines(lock);
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) return Optional.empty();
        boolean alive = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
        return alive ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
    }

    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; a user namespace of its own is nobody to it
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent())
            command.addAll(List.of("unshare", "--user"));
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command, String... more) throws IOException {
        var all = new ArrayList<>(command);
        all.addAll(List.of(more));
        Path output = Files.createTempFile("derbes", ".out");
        try {
            var process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0)
                throw new IOException(
                        all.getFirst() + " failed: " + Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
