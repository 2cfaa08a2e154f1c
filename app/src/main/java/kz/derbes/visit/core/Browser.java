package kz.derbes.visit.core;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser as coarsely as it is kept: its family and major version, never a system or a device (clause 3.3#3). */
public final class Browser {
    static final String OTHER = "other";

    /** Ordered: those who also claim to be somebody else come first. */
    private static final List<Family> FAMILIES = List.of(
            Family.of("Yandex", "YaBrowser/"),
            Family.of("Edge", "(?:Edg|EdgA|EdgiOS|Edge)/"),
            Family.of("Opera", "(?:OPR|OPX|Opera)/"),
            Family.of("Samsung Internet", "SamsungBrowser/"),
            Family.of("Firefox", "(?:Firefox|FxiOS)/"),
            Family.of("Chrome", "(?:Chrome|CriOS)/"),
            Family.of("Safari", "Version/(?=[0-9.]+ (?:Mobile/\\S+ )?Safari/)"));

    private static final int LONGEST = 512;

    private Browser() {}

    public static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) return OTHER;
        return FAMILIES.stream()
                .flatMap(it -> it.in(userAgent).stream())
                .findFirst()
                .orElse(OTHER);
    }

    private record Family(String name, Pattern mark) {
        static Family of(String name, String mark) {
            return new Family(name, Pattern.compile(mark + "([0-9]{1,3})"));
        }

        Optional<String> in(String userAgent) {
            var found = mark.matcher(userAgent);
            return found.find() ? Optional.of(name + " " + found.group(1)) : Optional.empty();
        }
    }
}
