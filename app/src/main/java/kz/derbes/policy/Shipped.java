package kz.derbes.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kz.derbes.law.Language;

/** The documents that come with Derbes, for a site that has none of its own. */
final class Shipped {

    private Shipped() {}

    /** A template such as {@code policy} or {@code consent}. */
    static String template(String name, Language language) {
        String path = "/policy/default/" + name + "." + language.code() + ".md";
        try (var file = Shipped.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("no such document: " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
