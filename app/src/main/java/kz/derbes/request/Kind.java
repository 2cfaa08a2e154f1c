package kz.derbes.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What somebody asks for, with the terms of the law file that run for it; the earliest end wins (conflict C7). */
public enum Kind {
    INFORMATION("subject.info"),
    ACCESS("subject.info"),
    CORRECTION("subject.rectify"),
    BLOCKING("subject.block"),
    UNBLOCKING("subject.unblock"),
    DELETION("digital-code.deletion", "consent.withdrawal"),
    WITHDRAWAL("consent.withdrawal"),
    OBJECTION("automated.objection"),
    PUBLIC_REMOVAL("subject.public-removal"),
    COMPLAINT("claim.policy"),
    PROPOSAL("claim.policy"),
    CLAIM_DATA("claim.policy"),
    CLAIM_GOODS("claim.consumer", "claim.policy"),
    CLAIM_SERVICES("claim.consumer", "claim.policy"),
    CLAIM_PAYMENTS("claim.consumer", "claim.policy"),
    RETURN("claim.consumer", "claim.policy");

    private static final List<String> OWN_TERMS = List.of("claim.policy");
    private static final List<String> CLAIM_TERMS = List.of("claim.policy", "claim.consumer");
    private final List<String> terms;

    Kind(String... terms) {
        this.terms = List.of(terms);
    }

    /** Keys of the terms that run from the receipt. */
    public List<String> terms() {
        return terms;
    }

    /** Whether it is a claim in the sense of clause 8.1, for whose time the data is held. */
    public boolean isClaim() {
        return name().startsWith("CLAIM_");
    }

    /** Whether asking again while it is open says nothing new; two purchases are two claims. */
    boolean joins() {
        return !CLAIM_TERMS.containsAll(terms);
    }

    /** Whether its clock may rest: no law stops the clock of a right to one's own data. */
    boolean mayPause() {
        return CLAIM_TERMS.containsAll(terms);
    }

    /** Whether its term may be made longer: only where the policy alone sets it. */
    boolean mayExtend() {
        return OWN_TERMS.containsAll(terms);
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
