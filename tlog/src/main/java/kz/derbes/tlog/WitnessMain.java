package kz.derbes.tlog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A witness as a process of its own: one address, {@code POST /add-checkpoint}, and a folder it remembers in. */
public final class WitnessMain {
    static final String USAGE = """
            witness --data DIR --name NAME --log VKEYFILE [--log VKEYFILE …] [--port N] [--address A]
                signs for the logs of these keys that they only grew (C2SP tlog-witness); its own key is made in DIR""";
    private static final String KEY = "witness.key";
    private static final String VERIFIER_KEY = "witness.vkey";
    private static final int BACKLOG = 64;

    private WitnessMain() {}

    /** Starts it and returns; the address it listens on is printed. */
    static HttpServer start(List<String> words, PrintStream out) throws IOException {
        var options = new HashMap<String, String>(Map.of("port", "7380", "address", "127.0.0.1"));
        var logs = new HashMap<String, VerifierKey>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--") || i + 1 == words.size()) throw new IllegalArgumentException(USAGE);
            String name = words.get(i).substring(2);
            if (name.equals("log")) {
                var key = VerifierKey.parse(
                        Files.readString(Path.of(words.get(i + 1))).strip());
                logs.put(key.name(), key);
            } else options.put(name, words.get(i + 1));
        }
        String data = options.get("data");
        String name = options.get("name");
        if (data == null || name == null || logs.isEmpty()) throw new IllegalArgumentException(USAGE);
        var witness = witness(Path.of(data), name, logs);
        var at = new InetSocketAddress(
                InetAddress.getByName(options.getOrDefault("address", "")),
                Integer.parseInt(options.getOrDefault("port", "")));
        var server = serve(witness, at);
        out.println("Witness: http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
        out.println("Key: " + witness.verifier());
        return server;
    }

    /** Answers under that address until it is stopped. */
    public static HttpServer serve(Witness witness, InetSocketAddress at) throws IOException {
        var server = HttpServer.create(at, BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", it -> answer(it, new Witness.Reply(404, "text/plain; charset=utf-8", "not here\n")));
        server.createContext("/add-checkpoint", it -> answer(it, add(witness, it)));
        server.start();
        return server;
    }

    private static Witness.Reply add(Witness witness, HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")
                || !exchange.getRequestURI().getPath().equals("/add-checkpoint"))
            return new Witness.Reply(405, "text/plain; charset=utf-8", "POST a checkpoint here\n");
        byte[] body = exchange.getRequestBody().readNBytes(Submission.LONGEST + 1);
        return witness.add(new String(body, StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, Witness.Reply reply) throws IOException {
        try (exchange) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A witness whose key is gone signs nothing more under that name: a new one would sign what the old one refused. */
    private static Witness witness(Path data, String name, Map<String, VerifierKey> logs) throws IOException {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var store = new FolderStore(data);
        if (store.read(KEY).isEmpty()) {
            if (store.read(VERIFIER_KEY).isPresent())
                throw new IllegalArgumentException("the key of this witness is gone");
            makeKey(data, store, name);
        }
        var key = SigningKey.parse(name, text(store, KEY));
        if (!key.verifier().asWitness().toString().equals(text(store, VERIFIER_KEY)))
            throw new IllegalArgumentException("this folder belongs to another witness");
        return new Witness(key, logs, store, Clock.systemUTC());
    }

    private static void makeKey(Path data, Store store, String name) throws IOException {
        var key = SigningKey.generate(name, new SecureRandom());
        store.write(KEY, (key.pkcs8() + "\n").getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(data.resolve(KEY), PosixFilePermissions.fromString("rw-------"));
        store.write(VERIFIER_KEY, (key.verifier().asWitness() + "\n").getBytes(StandardCharsets.UTF_8));
        store.settle();
    }

    private static String text(Store store, String file) {
        return new String(store.read(file).orElseThrow(), StandardCharsets.UTF_8).strip();
    }
}
