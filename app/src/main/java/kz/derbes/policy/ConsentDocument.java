package kz.derbes.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;

/** The consent document of one language: a form common to all scopes, and what each scope puts into its slots. */
final class ConsentDocument {
    private final Map<String, String> parts = new HashMap<>();

    ConsentDocument(String source) {
        for (String part : source.split("(?m)^# ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0)
                parts.put(part.substring(0, end).strip(), part.substring(end).strip());
        }
    }

    static ConsentDocument shipped(Language language) {
        return new ConsentDocument(Shipped.template("consent", language));
    }

    /** The text for a scope; empty while one of the eight elements is not stated or one of its slots is empty. */
    Optional<String> text(Scope scope, Slots common) {
        String form = parts.getOrDefault("form", "");
        if (!Stream.of(ConsentElement.values()).allMatch(it -> it.statedIn(form))) return Optional.empty();
        return values(scope, common).fill(form).map(it -> it + "\n");
    }

    private Slots values(Scope scope, Slots common) {
        var filled = new HashMap<String, String>();
        Stream.of("all", scope.code())
                .flatMap(it -> parts.getOrDefault(it, "").lines())
                .map(it -> it.split(": ", 2))
                .filter(it -> it.length == 2)
                .forEach(it -> common.fill(it[1]).ifPresent(value -> filled.put(it[0], value)));
        return common.and(filled);
    }
}
