package kz.derbes.disclosure.demand;

import java.io.InputStream;

/** The answer to the taking of a package: the file, once, or why there is none. */
public sealed interface Taken {

    record File(String name, InputStream content) implements Taken {}

    record Refused(Told why) implements Taken {}
}
