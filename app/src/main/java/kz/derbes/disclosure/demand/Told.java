package kz.derbes.disclosure.demand;

import kz.derbes.law.Codes;

/** The answer to a step of a demand: done, or the one thing that stands against it. */
public enum Told {
    DONE,
    NO_SUCH_DEMAND,
    /** Its state does not know the step, or somebody else was faster. */
    NOT_NOW,
    /** Only the one who entered it. */
    NOT_YOURS,
    /** Nobody approves or packs what they entered themselves. */
    YOUR_OWN,
    /** More people than one demand may name. */
    TOO_MANY,
    NOBODY_FOUND,
    NOT_A_NUMBER,
    /** No place of the paper, or somebody stands there already. */
    PLACE_TAKEN,
    BUDGET_SPENT,
    NOBODY_SOUGHT,
    NOTHING_GRANTED,
    /** Something was granted that is not demanded or cannot be opened. */
    NOT_DEMANDED,
    FOREIGN_BODY,
    /** Nobody else has allowed exactly this, or too long ago. */
    NOT_APPROVED,
    /** Nothing of what was granted could be opened. */
    NOTHING_TO_SEND,
    NO_PACKAGE;

    /** The form used in messages: lower case with hyphens. */
    public String code() {
        return Codes.of(this);
    }
}
