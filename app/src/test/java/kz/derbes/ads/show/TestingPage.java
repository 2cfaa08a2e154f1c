package kz.derbes.ads.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;

/** What a browser sends to the doors of advertisements, one request at a time. */
record TestingPage(int port, String place) {
    static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Asks for an advertisement at the place. */
    HttpResponse<String> slot(String... headers) {
        var request = request("/ad/slot/" + place + "?page=/").GET();
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(request);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    void post(String path, String body) {
        assertThat(send(request(path).POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(204);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("User-Agent", AGENT);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(HttpResponse<String> answer) {
        var link = Jsoup.parse(answer.body()).expectFirst(".derbes-ad-body").attr("href");
        return link.substring("/ad/click/".length());
    }
}
