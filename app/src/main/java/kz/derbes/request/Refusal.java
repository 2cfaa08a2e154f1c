package kz.derbes.request;

import java.util.EnumSet;
import java.util.Set;
import kz.derbes.law.Codes;

/**
 * Why a request may be refused: the closed list (RGT-07, CON-11). Each reason fits certain kinds only, and a text in the
 * operator's words stands beside it always.
 */
public enum Refusal {
    /** Who asks could not be shown. */
    NOT_IDENTIFIED(EnumSet.allOf(Kind.class)),
    /** Nothing of that person is kept. */
    NOTHING_KEPT(Kinds.DATA),
    /** A check found no breach and nothing untrue. */
    NOT_CONFIRMED(EnumSet.of(Kind.CORRECTION, Kind.BLOCKING, Kind.UNBLOCKING, Kind.PUBLIC_REMOVAL)),
    /** A law orders keeping; what is kept is locked instead (RGT-06). */
    KEPT_BY_LAW(Kinds.GOING),
    /** The person owes something under the relation the data serves (PDL 8(2)). */
    OBLIGATION_OPEN(Kinds.GOING),
    /** Life, health or rights of others depend on it. */
    OTHERS_RIGHTS(Kinds.GOING_OR_TELLING),
    /** An offence is prevented or looked into. */
    OFFENCE(Kinds.GOING_OR_TELLING),
    /** A court needs it. */
    JUSTICE(Kinds.GOING_OR_TELLING),
    PUBLIC_INTEREST(Kinds.GOING),
    /** It is in statistics that name nobody. */
    STATISTICS(Kinds.GOING),
    STATE_FUNCTION(Kinds.GOING),
    /** No automated decision was taken. */
    NO_DECISION(EnumSet.of(Kind.OBJECTION)),
    /** The facts do not bear it out. */
    UNFOUNDED(Kinds.CLAIMS),
    /** Clause 7.2.1: it was public before. */
    EXEMPT_PUBLIC(EnumSet.of(Kind.CLAIM_DATA)),
    /** Clause 7.2.2: it came from a third party before. */
    EXEMPT_THIRD_PARTY(EnumSet.of(Kind.CLAIM_DATA)),
    /** Clause 7.2.3: it was disclosed with the person's consent. */
    EXEMPT_CONSENT(EnumSet.of(Kind.CLAIM_DATA));

    private final Set<Kind> kinds;

    Refusal(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    public boolean fits(Kind kind) {
        return kinds.contains(kind);
    }

    /** An exemption of clause 7.2 is argued with evidence, item by item, and never applies by itself (conflict C9). */
    public boolean needsEvidence() {
        return name().startsWith("EXEMPT_");
    }

    public String code() {
        return Codes.of(this);
    }

    /** Groups of kinds that reasons fit. */
    private static final class Kinds {
        static final Set<Kind> GOING = EnumSet.of(Kind.DELETION, Kind.WITHDRAWAL);
        static final Set<Kind> GOING_OR_TELLING =
                EnumSet.of(Kind.DELETION, Kind.WITHDRAWAL, Kind.INFORMATION, Kind.ACCESS);
        static final Set<Kind> CLAIMS = EnumSet.of(
                Kind.COMPLAINT,
                Kind.PROPOSAL,
                Kind.CLAIM_DATA,
                Kind.CLAIM_GOODS,
                Kind.CLAIM_SERVICES,
                Kind.CLAIM_PAYMENTS,
                Kind.RETURN);
        static final Set<Kind> DATA = EnumSet.complementOf(EnumSet.copyOf(CLAIMS));
    }
}
