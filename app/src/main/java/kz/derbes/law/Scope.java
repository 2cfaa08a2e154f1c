package kz.derbes.law;

import static kz.derbes.law.Purpose.ACCURACY;
import static kz.derbes.law.Purpose.ADVERTISING;
import static kz.derbes.law.Purpose.FEEDBACK;
import static kz.derbes.law.Purpose.IDENTIFICATION;
import static kz.derbes.law.Purpose.LOCATION;
import static kz.derbes.law.Purpose.PERSONAL_ACCESS;

import java.util.Set;

/**
 * What one un-ticked box asks for: the purposes it opens together. Advertising is cut into three, so that a person may
 * be counted without being written to (CON-15, conflict C10).
 */
public enum Scope {
    /** Having an account: everything the cabinet cannot work without. */
    ACCOUNT(Set.of(IDENTIFICATION, PERSONAL_ACCESS, FEEDBACK, LOCATION, ACCURACY, Purpose.ACCOUNT)),
    /** Asking without an account: the address for the answer and what was written. */
    REQUEST(Set.of(FEEDBACK)),
    /** Paying: asked at checkout, per recipient. */
    PAYMENT(Set.of(Purpose.PAYMENT)),
    /** Advertising letters. */
    MAILING(Set.of(ADVERTISING)),
    /** The six items of clause 3.3 kept with each visit. */
    MEASUREMENT(Set.of(ADVERTISING)),
    /** Advertisements chosen by the network address (clause 3.3#1). */
    TARGETING(Set.of(ADVERTISING)),
    /** Keeping the basket of a browser between visits (clause 3.3#2, conflict C20). */
    BASKET(Set.of(PERSONAL_ACCESS));

    private final Set<Purpose> purposes;

    Scope(Set<Purpose> purposes) {
        this.purposes = purposes;
    }

    public Set<Purpose> purposes() {
        return purposes;
    }

    /** Whether a visitor without an account can be asked for it. */
    public boolean askedOfVisitors() {
        return askedInBanner() || this == BASKET;
    }

    /** Whether the banner asks for it; the rest is asked for where it is needed. */
    public boolean askedInBanner() {
        return this == MEASUREMENT || this == TARGETING;
    }

    public String code() {
        return Codes.of(this);
    }
}
