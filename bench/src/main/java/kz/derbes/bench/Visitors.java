package kz.derbes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Visitors who allow their visits to be kept, in the way a browser without scripts does it. */
record Visitors(URI site) {

    /** Cookie headers of that many visitors. */
    List<String> allow(int count) throws IOException, InterruptedException {
        var cookies = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (int n = 0; n < count; n++) cookies.add(allow(client));
        }
        return cookies;
    }

    private String allow(HttpClient client) throws IOException, InterruptedException {
        var address = site.resolve("/consent");
        var page = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var form = new StringBuilder("choice=some&allow=measurement");
        for (Element field : Jsoup.parse(page.body()).select("input[type=hidden][name^=wording-]"))
            form.append('&').append(field.attr("name")).append('=').append(encoded(field.val()));
        var answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", site.toString())
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.discarding());
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("derbes_choice="))
                .map(it -> it.substring(0, it.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IOException("no choice was remembered, status " + answer.statusCode()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
