package kz.derbes.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import kz.derbes.staff.StaffLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A member of staff with a browser. */
final class Officer {
    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Officer(URI site) {
        this.site = site;
    }

    /** The owner, inside. */
    static Officer enter(House house) throws IOException, InterruptedException {
        var officer = new Officer(house.address());
        var page = officer.get("/console/enter?token=" + StaffLink.mint(house.context()));
        page = officer.submit(page, "/console/enter");
        officer.submit(page, "/console/setup/text");
        return officer;
    }

    /** A page; anything but 200 is an error. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path)).build());
    }

    private String submit(String page, String path) throws IOException, InterruptedException {
        var form = Jsoup.parse(page).selectFirst("form[action=" + path + "]");
        if (form == null) return page;
        var values = new LinkedHashMap<String, String>();
        for (Element it : form.select("input[type=hidden]")) values.put(it.attr("name"), it.val());
        form.select("input[type=checkbox]").forEach(it -> values.put(it.attr("name"), it.val()));
        String body = values.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(request.uri().getPath() + " answered " + answer.statusCode());
        return answer.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
