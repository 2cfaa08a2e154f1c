package kz.derbes.visit.core;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path of a page as it may be kept: no query, no fragment, and a star for every part that may name a person. */
public record PagePath(String value) {
    static final int LONGEST = 512;
    private static final int LONGEST_PART = 64;
    private static final String HIDDEN = "*";
    private static final Pattern PATH =
            Pattern.compile("/(?!/)(?:[\\p{L}\\p{M}\\p{Nd}!$&'()*+,\\-./:;=@_~]|%(?![01]|7[fF])[0-9a-fA-F]{2})*+");

    /** Reads a path as a browser writes it; empty when it is too long, no path, or holds a control character. */
    public static Optional<PagePath> of(String raw) {
        String path = beforeQuery(raw);
        if (path.length() > LONGEST || !PATH.matcher(path).matches()) return Optional.empty();
        String ascii = hidePersons(URI.create(path).toASCIIString());
        return ascii.length() > LONGEST ? Optional.empty() : Optional.of(new PagePath(ascii));
    }

    private static String beforeQuery(String raw) {
        for (int i = 0; i < raw.length(); i++)
            if (raw.charAt(i) == '?' || raw.charAt(i) == '#') return raw.substring(0, i);
        return raw;
    }

    private static String hidePersons(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(it -> mayNameAPerson(it) ? HIDDEN : it)
                .collect(Collectors.joining("/"));
    }

    /** An e-mail address, or something as long as a token. */
    private static boolean mayNameAPerson(String part) {
        return (part.length() > LONGEST_PART && !part.contains("%")) || part.contains("@") || part.contains("%40");
    }

    @Override
    public String toString() {
        return value;
    }
}
