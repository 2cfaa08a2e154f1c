package kz.derbes.bench;

import java.util.List;

/** A measurement, bounded in time, that leaves nothing running. */
interface Bench {
    List<Figure> run() throws Exception;

    /** Says what is going on, without touching standard output. */
    static void say(String what) {
        System.err.println(what);
    }
}
