package kz.derbes.payment.out;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** HTTP with a limit on time and size; silence is an answer. */
final class Wire {
    private static final int LONGEST = 1 << 20;
    private final HttpClient http;
    private final Duration patience;

    Wire(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came back. */
    sealed interface Back {}

    /** A complete answer of status 2xx. */
    record Text(String body) implements Back {}

    /** The other side understood and refused: status 4xx, but not 408, 425 or 429. */
    record No(int status) implements Back {}

    /** Anything else; whether the request was carried out is not known. */
    record Silence(String code) implements Back {}

    Back post(URI to, String type, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(to)
                .timeout(patience)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    Back get(URI from, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(from).timeout(patience).GET();
        headers.forEach(request::header);
        return send(request.build());
    }

    private Back send(HttpRequest request) {
        try {
            var handler = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST);
            return read(http.send(request, handler));
        } catch (IOException e) {
            return new Silence("silent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Silence("interrupted");
        }
    }

    private static Back read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) return new Text(answer.body());
        boolean refused = status / 100 == 4 && status != 408 && status != 425 && status != 429;
        return refused ? new No(status) : new Silence("answer-" + status);
    }
}
