package kz.derbes.prove;

import java.util.Locale;

/** What can be said of a clause. */
enum State {
    /** Everything that was tried behaved as promised. */
    KEPT,
    /** At least one thing that was tried behaved otherwise. */
    BROKEN,
    /** Words that bind nobody to a behaviour; they are shown. */
    TEXT,
    /** The behaviour is not built yet, or could not be tried from outside. */
    OPEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
