package kz.derbes.policy.reading;

/** The answer of the reader. */
public sealed interface Readout {
    record Read(Reading reading) implements Readout {}

    record Unreadable(Fault fault) implements Readout {}
}
