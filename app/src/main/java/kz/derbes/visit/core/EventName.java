package kz.derbes.visit.core;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name the operator gives to something that happens on a page: too short and too plain to name a person. */
final class EventName {
    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    private EventName() {}

    /** Whether there is no name, or one that may be kept. */
    static boolean isAllowed(@Nullable String name) {
        return name == null || ALLOWED.matcher(name).matches();
    }
}
