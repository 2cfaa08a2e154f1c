package kz.derbes.policy;

import java.util.List;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import org.springframework.stereotype.Service;

/** The published promise and the record of who gives it. */
@Service
public class Policies {

    /** The number of the edition in force; editions count from 1. */
    public int currentEdition() {
        throw new IllegalStateException("policy is not built");
    }

    public Operator operator() {
        throw new IllegalStateException("policy is not built");
    }

    /**
     * Codes of what keeps registration closed, such as {@code operator-number}; empty means it is open. Each has a
     * message {@code policy.defect.<code>}.
     */
    public List<String> closedBecause() {
        throw new IllegalStateException("policy is not built");
    }

    /** What a person is asked to agree to now. */
    public Wording wording(Scope scope, Language language) {
        throw new IllegalStateException("policy is not built: " + scope + language);
    }

    /** A wording shown at any time before, by its hash; empty when none had it. */
    public Optional<Wording> wording(String hash) {
        throw new IllegalStateException("policy is not built: " + hash);
    }
}
