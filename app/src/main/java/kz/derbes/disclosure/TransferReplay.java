package kz.derbes.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.ledger.FactId;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters again into a restored register what was passed on after the copy was made (OPR-06). */
@Component
class TransferReplay implements Replayed {
    private final TransferRows rows;
    private final Vault vault;

    TransferReplay(TransferRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("disclosure.released");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var subject = deed.subject();
        if (subject == null || vault.statuses(subject).isEmpty()) return Outcome.LOST;
        var passing = passing(deed);
        var demand = passing.demand();
        if (demand != null && !rows.knows(demand.id())) return Outcome.LOST;
        return rows.add(subject, passing) ? Outcome.DONE : Outcome.KNOWN;
    }

    private static Passing passing(Deed deed) {
        String consent = deed.codes().get("consent");
        String hidden = deed.codes().get("hidden-until");
        return new Passing(
                UUID.fromString(deed.code("transfer")),
                deed.code("recipient"),
                deed.code("country"),
                deed.code("purpose"),
                List.of(deed.code("fields").split("\\+", -1)),
                consent == null ? null : UUID.fromString(consent),
                consent == null ? Passing.Demanded.only(UUID.fromString(deed.code("demand"))) : null,
                hidden == null ? null : Instant.parse(hidden),
                new FactId(deed.fact()),
                deed.at());
    }
}
