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
    NOTICE(Set.of(Who.SYSTEM));

    private final Set<Who> duringBlock;

    Ground(Set<Who> duringBlock) {
        this.duringBlock = duringBlock;
    }

    boolean holdsDuringBlock(Who who) {
        return duringBlock.contains(who);
    }

    /** The form used in facts and messages: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
