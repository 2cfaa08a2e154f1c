package kz.derbes.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody with a browser who puts things into a basket. */
final class Buyer {
    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Buyer(URI site) {
        this.site = site;
    }

    void add(String slug) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(site.resolve("/basket/add"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString("quantity=1&offer=" + slug))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 302) throw new IllegalStateException("the basket answered " + answer.statusCode());
    }
}
