package kz.derbes.prove;

import java.util.ArrayList;
import java.util.List;

/** Counts the observations made for one clause and remembers those that broke the promise. */
final class Tally {
    private final List<String> seen = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int checks;

    /** One observation: {@code what} reads as a statement that should be true. */
    void that(boolean holds, String what) {
        checks++;
        (holds ? seen : broken).add(what);
    }

    /** A part of the promise that has nothing to try yet. */
    void open(String what) {
        missing.add(what);
    }

    Verdict verdict(String key) {
        if (!broken.isEmpty()) return new Verdict(key, State.BROKEN, checks, "not so: " + String.join("; ", broken));
        String good = String.join("; ", seen);
        if (missing.isEmpty()) return new Verdict(key, State.KEPT, checks, good);
        String sofar = seen.isEmpty() ? "" : " (kept so far: " + good + ")";
        return new Verdict(key, State.OPEN, checks, "not built: " + String.join("; ", missing) + sofar);
    }
}
