package kz.derbes.staff.web;

import java.util.regex.Pattern;

/** Where to go back to: a page of the console and nowhere else. */
final class Back {
    private static final Pattern CONSOLE = Pattern.compile("/console(/[A-Za-z0-9._-]+)*(\\?[A-Za-z0-9._~%=&+-]*)?");

    private Back() {}

    static String of(String path) {
        return CONSOLE.matcher(path).matches() && !path.contains("..") ? path : "/console";
    }
}
