package kz.derbes.vault;

import java.util.Locale;
import java.util.Set;

/** On what ground data is read; all but the first stay open while it is blocked: the closed list (RGT-03, conflict C14). */
public enum Ground {
    /** Ordinary use under the person's consent; stops while data is blocked, but for the person's own eyes. */
    CONSENT(Set.of(Who.SELF)),
    /** The check the block was made for. */
    CHECK(Set.of(Who.OWNER, Who.PRIVACY_OFFICER)),
    /** The letter that tells the person of the block or its outcome. */
    NOTICE(Set.of(Who.SYSTEM)),
    /** A demand of a state body that stands in the register of demands; it needs no consent (clause 5.2). */
    STATE_DEMAND(Set.of(Who.OWNER, Who.PRIVACY_OFFICER));

    private final Set<Who> duringBlock;

    Ground(Set<Who> duringBlock) {
        this.duringBlock = duringBlock;
    }

    boolean holdsDuringBlock(Who who) {
        return duringBlock.contains(who);
    }

    /** Whether the law itself allows the reading, so that nobody's consent is asked. */
    boolean isByLaw() {
        return this == STATE_DEMAND;
    }

    /** The form used in facts and messages: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
