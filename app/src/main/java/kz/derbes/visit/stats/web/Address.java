package kz.derbes.visit.stats.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** A path with parameters, of which some may be repeated. */
final class Address {
    private final StringBuilder text;
    private char next = '?';

    Address(String path) {
        text = new StringBuilder(path);
    }

    Address with(String name, String value) {
        text.append(next).append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
        next = '&';
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
