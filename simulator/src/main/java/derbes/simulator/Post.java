package derbes.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends hooks to the shop, or keeps them until somebody fetches or delivers them. */
final class Post {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Hook> kept = new ArrayList<>();
    private volatile boolean keeping;

    /**
     * A hook.
     *
     * @param to the whole address
     */
    record Hook(String to, String type, String body, Map<String, String> headers) {}

    void keep(boolean keep) {
        keeping = keep;
    }

    void send(Hook hook) {
        if (keeping) later(hook);
        else deliver(hook);
    }

    synchronized void later(Hook hook) {
        kept.add(hook);
    }

    /** Everything kept, which is then gone. */
    synchronized List<Hook> fetch() {
        var all = List.copyOf(kept);
        kept.clear();
        return all;
    }

    /** A shop that does not answer is the shop's matter. */
    int deliver(Hook hook) {
        var request = HttpRequest.newBuilder(URI.create(hook.to()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", hook.type())
                .POST(HttpRequest.BodyPublishers.ofString(hook.body()));
        hook.headers().forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
