package kz.derbes.visit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** A browser that sends what it is told and no header more. */
final class TestingBrowser {
    static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> headers = new TreeMap<>();
    private final String address;

    TestingBrowser(int port) {
        address = "http://127.0.0.1:" + port;
        headers.put("Referer", address + "/tea");
        headers.put("User-Agent", AGENT);
    }

    TestingBrowser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    TestingBrowser without(String header) {
        headers.remove(header);
        return this;
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
