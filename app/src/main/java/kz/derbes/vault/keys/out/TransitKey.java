package kz.derbes.vault.keys.out;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A key of the transit engine of a HashiCorp Vault or an OpenBao; what it refuses is told by status, never by text. */
public final class TransitKey implements Aead {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI engine;
    private final String key;
    private final String token;

    /** @param engine the mount of the engine, such as {@code https://vault.example:8200/v1/transit} */
    public TransitKey(URI engine, String key, String token) {
        this.engine = engine;
        this.key = key;
        this.token = token;
    }

    @Override
    public byte[] encrypt(byte[] text, byte[] bound) throws GeneralSecurityException {
        return ask("encrypt", "plaintext", base64(text), bound, "ciphertext").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        var text = new String(sealed, StandardCharsets.US_ASCII);
        try {
            return Base64.getDecoder().decode(ask("decrypt", "ciphertext", text, bound, "plaintext"));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("the transit engine answered with no base64", e);
        }
    }

    private String ask(String verb, String name, String value, byte[] bound, String wanted)
            throws GeneralSecurityException {
        String body = JSON.writeValueAsString(Map.of(name, value, "associated_data", base64(bound)));
        var request = HttpRequest.newBuilder(URI.create(engine + "/" + verb + "/" + key))
                .timeout(PATIENCE)
                .header("X-Vault-Token", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = send(request, verb);
        if (answer.statusCode() != 200)
            throw new GeneralSecurityException(
                    "the transit engine refuses to %s: status %d".formatted(verb, answer.statusCode()));
        return part(answer.body(), wanted);
    }

    private HttpResponse<String> send(HttpRequest request, String verb) throws GeneralSecurityException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new GeneralSecurityException("the transit engine cannot be reached to " + verb, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException("interrupted while asking the transit engine", e);
        }
    }

    private static String part(String body, String wanted) throws GeneralSecurityException {
        try {
            var part = JSON.readTree(body).path("data").path(wanted);
            if (part.isString()) return part.stringValue();
        } catch (JacksonException e) {
            throw new GeneralSecurityException("the transit engine answered with no JSON");
        }
        throw new GeneralSecurityException("the answer of the transit engine lacks " + wanted);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
