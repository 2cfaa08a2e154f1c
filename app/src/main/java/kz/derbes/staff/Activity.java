package kz.derbes.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;

/** What a member did, as the ledger has it. */
@Service
public class Activity {
    private final Ledger ledger;

    Activity(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One deed in codes. */
    public record Line(Instant at, String deed, String codes) {}

    public List<Line> of(UUID member, int limit, int offset) {
        return ledger.by(Actor.staff(member.toString()), limit, offset).stream()
                .map(it -> new Line(
                        it.at(),
                        it.fact().deed(),
                        it.fact().codes().entrySet().stream()
                                .map(code -> code.getKey() + "=" + code.getValue())
                                .collect(Collectors.joining(" "))))
                .toList();
    }
}
