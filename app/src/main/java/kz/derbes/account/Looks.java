package kz.derbes.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.OwnFacts;
import kz.derbes.ledger.Recorded;
import kz.derbes.ledger.Span;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who looked at a person's data, when, for what and why: read from the log, which nobody can change quietly. */
@Service
public class Looks {
    private static final List<String> DEEDS =
            List.of("vault.opened", "vault.refused", "vault.found", "disclosure.released");

    private final OwnFacts facts;
    private final Ledger ledger;
    private final Vault vault;

    Looks(OwnFacts facts, Ledger ledger, Vault vault) {
        this.facts = facts;
        this.ledger = ledger;
        this.vault = vault;
    }

    /**
     * One look.
     *
     * @param actor in what capacity somebody looked
     * @param receiver the role of a member of staff, or the body that received; null for everybody else
     * @param ground on what ground, as a code
     * @param masked whether only masked values were shown
     * @param refusal why nothing was opened; null when something was
     * @param reason what a member of staff said, in their own words
     */
    public record Look(
            FactId fact,
            Instant at,
            String deed,
            String actor,
            @Nullable String receiver,
            @Nullable String purpose,
            List<String> fields,
            String ground,
            boolean masked,
            @Nullable String refusal,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Look[" + fact + "]";
        }
    }

    /**
     * A page of looks, newest first.
     *
     * @param total how many there are in all
     * @param next where the next page starts; null when there is none
     */
    public record Page(
            List<Look> looks, int total, @Nullable Integer next) {}

    public Page of(SubjectId subject, Span span, int from, int most) {
        int offset = Math.max(from, 0);
        var found = facts.page(subject, DEEDS, span, most, offset);
        var reasons = reasons(subject, found);
        int total = facts.count(subject, DEEDS, span);
        Integer next = offset + found.size() < total ? offset + found.size() : null;
        return new Page(found.stream().map(it -> look(it, reasons)).toList(), total, next);
    }

    /** The proof of a fact about this very person; empty for others' facts and while no seal covers it. */
    public Optional<String> proofOf(SubjectId subject, FactId fact) {
        return facts.find(subject, fact).flatMap(it -> ledger.proofOf(it.id()));
    }

    /** Reasons are unsealed only when staff are among those who looked. */
    private Map<FactId, String> reasons(SubjectId subject, List<Recorded> found) {
        boolean byStaff = found.stream().anyMatch(it -> it.fact().codes().containsKey("role"));
        return byStaff ? vault.reasons(subject) : Map.of();
    }

    private static Look look(Recorded recorded, Map<FactId, String> reasons) {
        var fact = recorded.fact();
        var codes = fact.codes();
        String fields = codes.getOrDefault("fields", codes.getOrDefault("field", ""));
        return new Look(
                recorded.id(),
                recorded.at(),
                fact.deed(),
                fact.actor().kind().code(),
                codes.containsKey("role") ? codes.get("role") : codes.get("recipient"),
                codes.get("purpose"),
                Arrays.stream(fields.split("[,+]")).filter(it -> !it.isEmpty()).toList(),
                ground(fact.deed(), codes),
                "masked".equals(codes.get("shown")),
                codes.get("reason"),
                reasons.get(recorded.id()));
    }

    /** A search asks no consent, because whoever has none must still be able to come in or to leave. */
    private static String ground(String deed, Map<String, String> codes) {
        return codes.getOrDefault("ground", deed.equals("vault.found") ? "search" : "consent");
    }
}
