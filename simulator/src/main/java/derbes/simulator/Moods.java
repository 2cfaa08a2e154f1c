package derbes.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the houses misbehave: per house and operation, for so many calls. */
final class Moods {
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** What happens to a call. */
    enum Mood {
        WELL,
        /** Answers after three seconds. */
        SLOW,
        /** Answers 503 and does nothing. */
        DOWN,
        /** Does what was asked and hangs up without an answer. */
        LOST
    }

    void set(House house, String operation, Mood mood, int times) {
        turns.put(key(house, operation), new Turn(mood, times));
    }

    void clear() {
        turns.clear();
    }

    /** The mood for this call, which uses it up. */
    Mood take(House house, String operation) {
        var taken = new Mood[] {Mood.WELL};
        turns.computeIfPresent(key(house, operation), (key, turn) -> {
            taken[0] = turn.mood();
            return turn.times() <= 1 ? null : new Turn(turn.mood(), turn.times() - 1);
        });
        return taken[0];
    }

    private static String key(House house, String operation) {
        return house + " " + operation;
    }

    private record Turn(Mood mood, int times) {}
}
