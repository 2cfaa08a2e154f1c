package kz.derbes.prove;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An answer of the site. */
record Page(String address, int status, HttpResponse<byte[]> answer) {

    String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    Document document() {
        return Jsoup.parse(text(), address);
    }

    List<String> cookiesSet() {
        return answer.headers().allValues("Set-Cookie");
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The first form that posts to this path; an {@link IllegalStateException} when the page has none. */
    Form form(String path) {
        return document().select("form").stream()
                .map(it -> new Form(address, it))
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is a form to " + path + " on " + address + ", answered " + status));
    }

    boolean hasForm(String path) {
        return document().select("form").stream()
                .anyMatch(it -> new Form(address, it).path().equals(path));
    }

    boolean links(String path) {
        return !document().select("a[href^=" + path + "]").isEmpty();
    }

    /** What the page says between its header and its footer. */
    String words() {
        return document().select("main").text();
    }
}
