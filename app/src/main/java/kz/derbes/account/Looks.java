package kz.derbes.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who looked at a person's data, when and for what: read from the log, which nobody can change quietly. */
@Service
public class Looks {
    private static final List<String> DEEDS =
            List.of("vault.opened", "vault.refused", "vault.found", "disclosure.released");
    private static final int BATCH = 100;
    private static final int FURTHEST = 100_000;
    private final Ledger ledger;

    Looks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One look. */
    public record Look(
            FactId fact,
            Instant at,
            String deed,
            String actor,
            @Nullable String purpose,
            List<String> fields) {}

    /**
     * A page of looks, newest first.
     *
     * @param next where the next page starts; null when there is none
     */
    public record Page(List<Look> looks, @Nullable Integer next) {}

    public Page of(SubjectId subject, int from, int most) {
        var found = new ArrayList<Look>();
        for (int offset = Math.max(from, 0); offset < FURTHEST; offset += BATCH) {
            var batch = ledger.about(subject, BATCH, offset);
            for (int i = 0; i < batch.size(); i++) {
                if (!DEEDS.contains(batch.get(i).fact().deed())) continue;
                if (found.size() == most) return new Page(found, offset + i);
                found.add(look(batch.get(i)));
            }
            if (batch.size() < BATCH) break;
        }
        return new Page(found, null);
    }

    /** The proof of a fact about this very person; empty for others' facts and while no seal covers it. */
    public Optional<String> proofOf(SubjectId subject, FactId fact) {
        return concerns(subject, fact) ? ledger.proofOf(fact) : Optional.empty();
    }

    private boolean concerns(SubjectId subject, FactId fact) {
        for (int offset = 0; offset < FURTHEST; offset += BATCH) {
            var batch = ledger.about(subject, BATCH, offset);
            if (batch.stream().anyMatch(it -> it.id().equals(fact))) return true;
            if (batch.size() < BATCH) return false;
        }
        return false;
    }

    private static Look look(Recorded recorded) {
        var fact = recorded.fact();
        String fields = fact.codes().getOrDefault("fields", fact.codes().getOrDefault("field", ""));
        return new Look(
                recorded.id(),
                recorded.at(),
                fact.deed(),
                fact.actor().kind().code(),
                fact.codes().get("purpose"),
                Arrays.stream(fields.split(",")).filter(it -> !it.isEmpty()).toList());
    }
}
