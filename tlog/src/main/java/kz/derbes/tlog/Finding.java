package kz.derbes.tlog;

/** One thing that is wrong with a log: what, and at which file, leaf or row. */
public record Finding(String what, String where) {

    @Override
    public String toString() {
        return what + ": " + where;
    }
}
