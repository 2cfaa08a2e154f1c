package derbes.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a desk answers.
 *
 * @param location where the browser goes, or empty
 */
record Reply(int status, String type, String body, String location) {

    static Reply json(String body) {
        return new Reply(200, "application/json; charset=utf-8", body, "");
    }

    static Reply xml(String body) {
        return new Reply(200, "application/xml; charset=utf-8", body, "");
    }

    static Reply html(String body) {
        return new Reply(200, "text/html; charset=utf-8", body, "");
    }

    static Reply text(String body) {
        return new Reply(200, "text/plain; charset=utf-8", body, "");
    }

    static Reply to(String location) {
        return new Reply(303, "text/plain", "", location);
    }

    static Reply refuse(int status) {
        return new Reply(status, "application/json", "{\"code\":" + status + ",\"message\":\"refused\"}", "");
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (!location.isEmpty()) exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
