package kz.derbes.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line: what to do, with which file or folder, and named options. */
record Options(String verb, String target, Map<String, String> named) {
    private static final Set<String> VALUED =
            Set.of("key", "older", "since", "against", "with", "witness", "database", "user", "password-file");

    /** Empty when the words make no sense. */
    static Optional<Options> of(List<String> words) {
        if (words.size() < 2 || words.get(1).startsWith("--")) return Optional.empty();
        var named = new HashMap<String, String>();
        for (int i = 2; i < words.size(); i++) {
            if (!words.get(i).startsWith("--")) return Optional.empty();
            String name = words.get(i).substring(2);
            boolean valued = VALUED.contains(name);
            if ((!valued && !name.equals("json")) || (valued && ++i == words.size())) return Optional.empty();
            named.put(name, words.get(i));
        }
        return Optional.of(new Options(words.get(0), words.get(1), named));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(named.get(name));
    }

    boolean json() {
        return named.containsKey("json");
    }
}
