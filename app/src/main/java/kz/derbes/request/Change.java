package kz.derbes.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request about to become another: everything that may change, beginning with what it is now. */
final class Change {
    private final Matter from;
    private State state;
    private String reason;
    private Instant due;
    private String term;
    private @Nullable String officer;
    private @Nullable UUID block;
    private @Nullable UUID letter;
    private @Nullable Instant ended;
    private boolean disputed;

    private Change(Matter from) {
        this.from = from;
        state = from.state();
        reason = from.reason();
        due = from.dueAt();
        term = from.term();
        officer = from.officer();
        block = from.block();
        letter = from.letter();
        ended = from.endedAt();
        disputed = from.disputed();
    }

    static Change of(Matter from) {
        return new Change(from);
    }

    Change to(State next, String why) {
        if (next != from.state() && !from.state().next().contains(next))
            throw new IllegalStateException(from.state() + " never becomes " + next);
        state = next;
        reason = why;
        return this;
    }

    Change due(Instant at, String by) {
        due = at;
        term = by;
        return this;
    }

    Change officer(@Nullable String number) {
        officer = number;
        return this;
    }

    Change block(@Nullable UUID number) {
        block = number;
        return this;
    }

    Change letter(UUID number) {
        letter = number;
        return this;
    }

    Change ended(Instant at) {
        ended = at;
        return this;
    }

    Change disputed() {
        disputed = true;
        return this;
    }

    Matter matter() {
        return new Matter(
                from.subject(),
                from.id(),
                from.number(),
                from.version(),
                from.kind(),
                from.topics(),
                from.channel(),
                from.capacity(),
                state,
                reason,
                from.edition(),
                from.clause(),
                from.language(),
                from.receivedAt(),
                due,
                term,
                officer,
                block,
                letter,
                ended,
                from.seenAt(),
                disputed,
                from.fact());
    }
}
