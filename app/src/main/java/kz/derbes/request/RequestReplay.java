package kz.derbes.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters again what a restored database has forgotten of requests: their clocks and ends; what was said is lost. */
@Component
class RequestReplay implements Replayed {
    private static final String RECEIVED = "request.received";

    private final MatterRows rows;
    private final RequestStepRows steps;
    private final Vault vault;

    RequestReplay(MatterRows rows, RequestStepRows steps, Vault vault) {
        this.rows = rows;
        this.steps = steps;
        this.vault = vault;
    }

    @Override
    public Set<String> deeds() {
        return Set.of(RECEIVED, "request.answered", "request.refused", "request.closed", "request.withdrawn");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var subject = deed.subject();
        if (subject == null) throw new IllegalArgumentException(deed.name() + " concerns somebody");
        rows.lock(subject);
        if (deed.name().equals(RECEIVED)) {
            if (vault.statuses(subject).isEmpty()) return Outcome.LOST;
            return rows.add(matter(deed)) ? Outcome.DONE : Outcome.KNOWN;
        }
        return rows.find(subject, UUID.fromString(deed.code("request")))
                .map(it -> move(it, deed))
                .orElse(Outcome.LOST);
    }

    private Outcome move(Matter known, Deed deed) {
        var state = State.of(deed.code("state"));
        if (known.state() == state || known.state().isOver()) return Outcome.KNOWN;
        rows.end(known, state, deed.code("reason"), deed.at());
        steps.add(known, new Step(state, deed.at(), "system", deed.code("reason"), deed.fact()));
        return Outcome.DONE;
    }

    private static Matter matter(Deed it) {
        var topics = EnumSet.copyOf(MatterColumns.kinds(it.code("topics").split(",", -1)));
        return new Matter(
                java.util.Objects.requireNonNull(it.subject()),
                UUID.fromString(it.code("request")),
                it.code("number"),
                1,
                MatterColumns.kind(it.code("kind")),
                topics,
                MatterColumns.constant(Channel.class, it.code("channel")),
                MatterColumns.constant(Capacity.class, it.code("capacity")),
                State.of(it.code("state")),
                "",
                Integer.parseInt(it.code("edition")),
                it.code("clause"),
                Language.of(it.code("language")).orElse(Language.RU),
                it.at(),
                Instant.parse(it.code("due")),
                it.code("term"),
                null,
                null,
                null,
                null,
                null,
                false,
                it.fact());
    }
}
