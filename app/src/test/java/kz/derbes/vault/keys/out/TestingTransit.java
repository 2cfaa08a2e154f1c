package kz.derbes.vault.keys.out;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A transit engine as its documentation describes it, behind real HTTP, with one key and one token. */
public final class TestingTransit implements AutoCloseable {
    public static final String TOKEN = "hvs.testing-token";
    private static final String PATH = "/v1/transit/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    public volatile boolean isSealed;
    public volatile String garbage = "";
    public final AtomicInteger asked = new AtomicInteger();

    public TestingTransit() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public URI engine() {
        return URI.create(url() + "/v1/transit");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var given = exchange.getRequestHeaders().getFirst("X-Vault-Token");
            if (isSealed) tell(exchange, 503, Map.of("errors", new String[] {"Vault is sealed"}));
            else if (!TOKEN.equals(given)) tell(exchange, 403, Map.of("errors", new String[] {"permission denied"}));
            else if (!garbage.isEmpty()) tell(exchange, garbage);
            else answer(exchange, exchange.getRequestURI().getPath().substring(PATH.length()), body);
        }
    }

    private void answer(HttpExchange exchange, String verb, JsonNode body) throws IOException {
        try {
            byte[] bound = decoded(body, "associated_data");
            switch (verb) {
                case "encrypt/kek" -> {
                    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, bound, decoded(body, "plaintext"));
                    tell(exchange, 200, Map.of("data", Map.of("ciphertext", "vault:v1:" + encoded(sealed))));
                }
                case "decrypt/kek" -> {
                    var text = body.path("ciphertext").asString().replaceFirst("^vault:v1:", "");
                    byte[] opened = cipher(
                            Cipher.DECRYPT_MODE, bound, Base64.getDecoder().decode(text));
                    tell(exchange, 200, Map.of("data", Map.of("plaintext", encoded(opened))));
                }
                default -> tell(exchange, 404, Map.of("errors", new String[0]));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            tell(exchange, 400, Map.of("errors", new String[] {"invalid ciphertext"}));
        }
    }

    /** One keyset at a time, so one nonce does. */
    private byte[] cipher(int mode, byte[] bound, byte[] text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(bound);
        return cipher.doFinal(text);
    }

    private static byte[] decoded(JsonNode body, String name) {
        return Base64.getDecoder().decode(body.path(name).asString());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void tell(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void tell(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
