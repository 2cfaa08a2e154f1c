package kz.derbes.request;

/** What became of a request at the door. */
public sealed interface Received {
    Matter matter();

    record New(Matter matter) implements Received {}

    /** The same person has asked the same and waits; the words were added there. */
    record Joined(Matter matter) implements Received {}
}
