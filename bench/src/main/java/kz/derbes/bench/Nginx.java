package kz.derbes.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ceiling of a pixel: nginx, one worker, its built-in picture, one log line written for each answer. */
record Nginx(Process process, URI address) implements AutoCloseable {

    static Nginx start(Path folder) throws IOException, InterruptedException {
        int port = Scratch.freePort();
        Path configuration = folder.resolve("nginx.conf");
        try (var file = Nginx.class.getResourceAsStream("/nginx.conf")) {
            if (file == null) throw new IOException("nginx.conf is missing");
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    configuration, text.replace("FOLDER", folder.toString()).replace("PORT", "" + port));
        }
        folder.toFile().setExecutable(true, false); // its worker is another user
        var process = new ProcessBuilder("nginx", "-c", configuration.toString(), "-e", folder + "/nginx-error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        awaitPort(process, port);
        return new Nginx(process, URI.create("http://127.0.0.1:" + port));
    }

    private static void awaitPort(Process process, int port) throws IOException, InterruptedException {
        for (int n = 0; n < 200 && process.isAlive(); n++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IOException("nginx did not start");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
