package kz.derbes.prove;

/** Tries one clause on a running site. */
@FunctionalInterface
interface Check {
    void run(Life life, Tally tally) throws Exception;
}
