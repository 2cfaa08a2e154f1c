package kz.derbes.prove;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form as a person would fill it in: hidden fields stay, boxes are un-ticked until ticked. */
final class Form {
    private final URI action;
    private final Element element;
    private final Map<String, String> values = new LinkedHashMap<>();

    Form(String page, Element element) {
        this.action = URI.create(page).resolve(element.attr("action").isEmpty() ? page : element.attr("action"));
        this.element = element;
        element.select("input, select, textarea").stream()
                .filter(it -> !it.attr("name").isEmpty() && !it.attr("type").equals("submit"))
                .filter(it -> !isBox(it) || it.hasAttr("checked"))
                .forEach(it -> values.put(it.attr("name"), it.val()));
    }

    String path() {
        return action.getPath();
    }

    URI action() {
        return action;
    }

    Form set(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Ticks a box with the value the page gives it. */
    Form tick(String name) {
        var box = element.selectFirst("input[name=" + name + "]");
        if (box == null) throw new IllegalStateException("there is a box " + name + " in the form to " + path());
        return set(name, box.hasAttr("value") ? box.val() : "on");
    }

    /** Names a person can fill in, without hidden ones. */
    Set<String> askedFor() {
        return element.select("input:not([type=hidden]):not([type=submit]), select, textarea").stream()
                .map(it -> it.attr("name"))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean ticked(String name) {
        return values.containsKey(name);
    }

    String encoded() {
        return values.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static boolean isBox(Element input) {
        return Set.of("checkbox", "radio").contains(input.attr("type"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
