package kz.derbes.law.restoring;

import java.util.Set;

/**
 * A room that can do its deeds again, in the order of the log, to a database restored from a copy that is older than
 * they are. Nobody is opened before the last of them is done.
 */
public interface Replayed {

    /** The deeds the room wants to be told again. */
    Set<String> deeds();

    /** Does it again; a second time leaves what the first one left, for a replay that was cut off is begun anew. */
    Outcome replay(Deed deed);

    /** What became of a deed. */
    enum Outcome {
        /** It is done again. */
        DONE,
        /** It is done again, and nothing is left of the person. */
        ERASED,
        /** The copy knew it. */
        KNOWN,
        /** What it made went with the newer database and cannot be made again. */
        LOST
    }
}
