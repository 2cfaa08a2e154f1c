package kz.derbes.vault;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blocking (clause 6.3.4): from the commit of a block every reading, change, transfer and erasure of what it covers is
 * refused on every node, except on the closed list of {@link Ground}.
 */
@Service
public class Blockings implements Blocks {
    private final BlockRows rows;
    private final PersonRows persons;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blockings(BlockRows rows, PersonRows persons, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Blocks at once and publishes {@link Blocked}.
     *
     * @param fields what to block; empty means all
     * @param purposes for what; empty means all
     * @return the block's number; empty when nothing is kept of that person
     */
    @Transactional
    public Optional<UUID> begin(
            SubjectId subject, Set<FieldCode> fields, Set<Purpose> purposes, Block.Cause cause, Actor actor) {
        if (!persons.lock(subject)) return Optional.empty();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var block = new Block(UUID.randomUUID(), subject, fields, purposes, cause, at, null, null);
        rows.add(block);
        rows.mark(subject);
        ledger.recordSealed(Fact.of("vault.blocked", subject, actor, codes(block)));
        events.publishEvent(new Blocked(subject, block.id()));
        return Optional.of(block.id());
    }

    /** Ends a block with the outcome of the check; false when it does not last. Publishes {@link Unblocked}. */
    @Transactional
    public boolean end(SubjectId subject, UUID block, Block.Outcome outcome, Actor actor) {
        if (!persons.lock(subject) || !rows.end(subject, block, clock.instant(), outcome)) return false;
        rows.mark(subject);
        var codes = Map.of("block", block.toString(), "outcome", outcome.code());
        ledger.recordSealed(Fact.of("vault.unblocked", subject, actor, codes));
        events.publishEvent(new Unblocked(subject, block, outcome));
        return true;
    }

    /** The person's blocks, newest first, ended ones too. */
    public List<Block> of(SubjectId subject) {
        return rows.of(subject);
    }

    /** The blocks that last, oldest first. */
    public List<Block> lasting(int limit, int offset) {
        return rows.lasting(limit, offset);
    }

    @Override
    public boolean isBlocked(SubjectId subject) {
        return rows.isBlocked(subject);
    }

    @Override
    public Set<SubjectId> among(Collection<SubjectId> some) {
        return rows.blockedOf(some);
    }

    @Override
    public Set<SubjectId> subjects() {
        return rows.subjects();
    }

    private static Map<String, String> codes(Block it) {
        return Map.of(
                "block", it.id().toString(),
                "cause", it.cause().code(),
                "fields", sorted(it.fields(), FieldCode::code),
                "purposes", sorted(it.purposes(), Purpose::code));
    }

    private static <T extends Comparable<T>> String sorted(Collection<T> all, Function<T, String> code) {
        return all.stream().sorted().map(code).collect(Collectors.joining(","));
    }
}
