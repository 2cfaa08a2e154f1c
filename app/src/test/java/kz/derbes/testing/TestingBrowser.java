package kz.derbes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A browser without JavaScript: keeps cookies, reads pages, fills in forms. */
public final class TestingBrowser {
    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private String from = "198.51.100.7";
    private Document page = new Document("");
    private MockHttpServletResponse answer = new MockHttpServletResponse();

    public TestingBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public TestingBrowser from(String address) {
        this.from = address;
        return this;
    }

    /** Another window of the same browser. */
    public TestingBrowser window() {
        var window = new TestingBrowser(mvc).from(from);
        window.cookies.putAll(cookies);
        return window;
    }

    public TestingBrowser get(String path) {
        var request = mvc.get()
                .uri(path)
                .accept("text/html")
                .header("Accept-Language", "en")
                .with(it -> {
                    it.setRemoteAddr(from);
                    return it;
                });
        if (!cookies.isEmpty()) request = request.cookie(cookies.values().toArray(Cookie[]::new));
        return read(request.exchange().getResponse());
    }

    public TestingBrowser post(String path, Map<String, String> values) {
        var request = mvc.post()
                .uri(path)
                .accept("text/html")
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .with(it -> {
                    it.setRemoteAddr(from);
                    return it;
                });
        for (var value : values.entrySet()) request = request.param(value.getKey(), value.getValue());
        if (!cookies.isEmpty()) request = request.cookie(cookies.values().toArray(Cookie[]::new));
        return read(request.exchange().getResponse());
    }

    /** Sends JSON as a script of the page would. */
    public TestingBrowser json(String path, String token, String body) {
        var request = mvc.post()
                .uri(path)
                .contentType("application/json")
                .content(body)
                .header("X-CSRF-TOKEN", token)
                .with(it -> {
                    it.setRemoteAddr(from);
                    return it;
                });
        if (!cookies.isEmpty()) request = request.cookie(cookies.values().toArray(Cookie[]::new));
        return read(request.exchange().getResponse());
    }

    /** Sends the form of the page with that action; what is not given stays as the page had it, boxes un-ticked. */
    public TestingBrowser submit(String action, Map<String, String> values) {
        var form = page.expectFirst("form[action=" + action + "]");
        var all = new LinkedHashMap<String, String>();
        form.select("input[name]:not([type=checkbox])").forEach(it -> all.put(it.attr("name"), it.attr("value")));
        all.putAll(values);
        return post(action, all);
    }

    public TestingBrowser follow() {
        return get(String.valueOf(answer.getRedirectedUrl()));
    }

    public TestingBrowser expect(int status) {
        assertThat(answer.getStatus()).as(page.text()).isEqualTo(status);
        return this;
    }

    public Document page() {
        return page;
    }

    public MockHttpServletResponse answer() {
        return answer;
    }

    public boolean hasCookie(String name) {
        return cookies.containsKey(name);
    }

    public String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name)).getValue();
    }

    public void setCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    private TestingBrowser read(MockHttpServletResponse response) {
        answer = response;
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
        try {
            page = Jsoup.parse(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
