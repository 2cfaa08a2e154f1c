package kz.derbes.ledger.out;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Calls to witnesses (C2SP tlog-witness). What is sent is public: a size, hashes and signatures. */
@Component
public class WitnessCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 1 << 14;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** An answer, its body cut where a witness has no business to go on. */
    public record Reply(int status, String body) {}

    /** Hands a submission in; an {@link IOException} when nobody answers in time. */
    public Reply addCheckpoint(URI witness, String submission) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(witness + "/add-checkpoint"))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(submission))
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            return new Reply(answer.statusCode(), new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
