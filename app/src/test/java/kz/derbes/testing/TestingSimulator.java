package kz.derbes.testing;

import derbes.simulator.Keys;
import derbes.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The payment providers of this test run, started on first use. */
public final class TestingSimulator {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestingSimulator() {}

    /** What the application is told of them. */
    static Map<String, Object> settings() {
        String at = address();
        return Map.ofEntries(
                Map.entry("derbes.payment.provider.patience", "2s"),
                Map.entry("derbes.payment.provider.tiptop.api", at + "/tiptop"),
                Map.entry("derbes.payment.provider.tiptop.public-id", Keys.PUBLIC),
                Map.entry("derbes.payment.provider.tiptop.secret", Keys.SECRET),
                Map.entry("derbes.payment.provider.freedom.api", at + "/freedom"),
                Map.entry("derbes.payment.provider.freedom.merchant", Keys.PUBLIC),
                Map.entry("derbes.payment.provider.freedom.secret", Keys.SECRET),
                Map.entry("derbes.payment.provider.freedom.holds", "true"),
                Map.entry("derbes.payment.provider.halyk.oauth", at + "/halyk/oauth2/token"),
                Map.entry("derbes.payment.provider.halyk.api", at + "/halyk"),
                Map.entry("derbes.payment.provider.halyk.client", Keys.PUBLIC),
                Map.entry("derbes.payment.provider.halyk.secret", Keys.SECRET),
                Map.entry("derbes.payment.provider.halyk.shop", "shop-1"),
                Map.entry("derbes.payment.provider.halyk.contact", "shop@example.kz"),
                Map.entry("derbes.payment.till.api", at + "/till"),
                Map.entry("derbes.payment.till.token", Keys.SECRET),
                Map.entry("derbes.payment.invoice.payee", "Derbes"),
                Map.entry("derbes.payment.invoice.account", "KZ00 0000 0000 0000 0000"));
    }

    public static String address() {
        return Running.SIMULATOR.address();
    }

    /** Presses a button of a provider's page. */
    public static void press(String page, String button) {
        send(URI.create(page + "/" + button), "");
    }

    /** A switch; see the control desk of the simulator. */
    public static String control(String what, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(URI.create(address() + "/control/" + what), form);
    }

    /** Has a house misbehave for its next calls of that kind. */
    public static void mood(String house, String operation, String mood, int times) {
        control("mood", Map.of("house", house, "operation", operation, "mood", mood, "times", Integer.toString(times)));
    }

    /** Keeps hooks until they are fetched, instead of sending them. */
    public static void keepHooks() {
        control("keep", Map.of("on", "yes"));
        control("hooks", Map.of());
    }

    /** The hooks that were kept, the eldest first; they are gone then. */
    public static List<Hook> hooks() {
        return control("hooks", Map.of()).lines().map(Hook::of).toList();
    }

    /** What a provider took for an invoice and did not give back, in tiyn. */
    public static long kept(String house, long invoice) {
        return control("money", Map.of("house", house))
                .lines()
                .map(it -> it.split(",", -1))
                .filter(it -> it[0].equals(Long.toString(invoice)) && it[2].equals("CHARGED"))
                .mapToLong(it -> Long.parseLong(it[3]) - Long.parseLong(it[4]))
                .sum();
    }

    private static String send(URI to, String form) {
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A hook as a provider wrote it. */
    public record Hook(String method, String kind, String body, String signature) {
        static Hook of(String line) {
            var parts = line.split("\t", -1);
            var path = URI.create(parts[0]).getPath().split("/", -1);
            return new Hook(path[3], path[4], parts[2], parts[3].replaceFirst("Content-HMAC: ", ""));
        }
    }

    private static final class Running {
        static final Simulator SIMULATOR = start();

        private static Simulator start() {
            try {
                return Simulator.start(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
