package kz.derbes.incident;

import kz.derbes.law.Codes;

/** How far a matter is. */
public enum State {
    /** Something was noticed; nobody has judged it yet, and the clocks run. */
    CANDIDATE,
    /** It is a breach and being handled. */
    OPEN,
    /** Handled, with a written outcome. */
    CLOSED,
    /** No breach; two people said so in writing. */
    DISMISSED;

    public String code() {
        return Codes.of(this);
    }
}
