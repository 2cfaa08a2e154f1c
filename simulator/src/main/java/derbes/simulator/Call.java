package derbes.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody asks a desk.
 *
 * @param path its parts after the name of the house
 * @param fields of the query and of a form or a flat JSON object in the body
 */
record Call(String method, List<String> path, SortedMap<String, String> fields, String body, HttpExchange exchange) {

    static Call of(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var fields = new TreeMap<String, String>();
        read(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), fields);
        if (body.startsWith("{")) fields.putAll(Json.flat(body));
        else read(body, fields);
        var parts = exchange.getRequestURI().getPath().split("/", -1);
        return new Call(
                exchange.getRequestMethod(),
                List.of(Arrays.copyOfRange(parts, 1, parts.length)),
                fields,
                body,
                exchange);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The path below the house, with slashes. */
    String below() {
        return String.join("/", path.subList(1, path.size()));
    }

    static void read(String form, SortedMap<String, String> into) {
        for (String pair : form.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) into.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
