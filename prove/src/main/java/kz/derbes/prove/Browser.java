package kz.derbes.prove;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One browser with its cookies. */
final class Browser {
    private static final int MOST_STEPS = 5;
    private static final Map<String, String> USUAL = Map.of(
            "Accept", "text/html,application/json;q=0.9,*/*;q=0.8",
            "Accept-Language", "en",
            "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private final URI site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Browser(URI site) {
        this.site = site;
    }

    Page get(String path) throws IOException, InterruptedException {
        return get(path, Map.of());
    }

    Page get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return follow(glance(path, headers));
    }

    /** The answer itself, even when it points elsewhere. */
    Page glance(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    /** Sends a form the way a browser does and goes where the answer points. */
    Page submit(Form form) throws IOException, InterruptedException {
        return follow(post(
                form.action().toString(),
                "application/x-www-form-urlencoded",
                form.encoded(),
                Map.of("Origin", origin(), "Sec-Fetch-Site", "same-origin")));
    }

    Page post(String path, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Comes with a cookie of an earlier visit. */
    void bring(HttpCookie cookie) {
        cookies.getCookieStore().add(site, cookie);
    }

    String origin() {
        return site.getScheme() + "://" + site.getAuthority();
    }

    private Page follow(Page page) throws IOException, InterruptedException {
        var current = page;
        for (int step = 0; step < MOST_STEPS && current.status() / 100 == 3; step++) {
            var target = URI.create(current.address()).resolve(current.header("Location"));
            if (!site.getAuthority().equals(target.getAuthority())) return current;
            current = glance(target.toString(), Map.of());
        }
        return current;
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(30));
        USUAL.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        return request;
    }

    private Page send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofByteArray());
        return new Page(request.uri().toString(), answer.statusCode(), answer);
    }
}
