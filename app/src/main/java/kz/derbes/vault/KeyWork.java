package kz.derbes.vault;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work on all keys as far as it has come; it lives in a table, so that any node can go on with it. */
record KeyWork(
        long id,
        Kind kind,
        String step,
        long newKey,
        UUID reached,
        long done,
        long total,
        boolean paused,
        boolean abandon,
        @Nullable String trouble,
        boolean ended,
        boolean again) {

    static final UUID BEGINNING = new UUID(0, 0);

    /** What is done to the keys. */
    enum Kind {
        ROTATE,
        ROTATE_INDEX,
        CHECK;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Goes on with the next step at once. */
    KeyWork at(Enum<?> next) {
        return new KeyWork(id, kind, next.name(), newKey, BEGINNING, done, total, paused, abandon, null, false, true);
    }

    KeyWork with(long key) {
        return new KeyWork(id, kind, step, key, reached, done, total, paused, abandon, trouble, ended, again);
    }

    KeyWork of(long all) {
        return new KeyWork(id, kind, step, newKey, reached, done, all, paused, abandon, trouble, ended, again);
    }

    /** The same step, further on. */
    KeyWork moved(UUID to, long more) {
        return new KeyWork(id, kind, step, newKey, to, done + more, total, paused, abandon, null, false, true);
    }

    /** Tries the same step again in the next round. */
    KeyWork waits(String why) {
        return new KeyWork(id, kind, step, newKey, reached, done, total, paused, abandon, why, false, false);
    }

    /** Stands still until a person says how to go on. */
    KeyWork holds(String why) {
        return new KeyWork(id, kind, step, newKey, BEGINNING, done, total, true, abandon, why, false, false);
    }

    KeyWork end() {
        return new KeyWork(id, kind, step, newKey, reached, done, total, false, abandon, null, true, false);
    }
}
