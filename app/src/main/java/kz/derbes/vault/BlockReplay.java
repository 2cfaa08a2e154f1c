package kz.derbes.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Blocks and unblocks again whom a restored vault keeps as they were before (clause 6.3.4). */
@Component
class BlockReplay implements Replayed {
    private final BlockRows rows;
    private final PersonRows persons;
    private final ApplicationEventPublisher events;

    BlockReplay(BlockRows rows, PersonRows persons, ApplicationEventPublisher events) {
        this.rows = rows;
        this.persons = persons;
        this.events = events;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("vault.blocked", "vault.unblocked");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var subject = deed.subject();
        if (subject == null || !persons.lock(subject)) return Outcome.LOST;
        boolean changed = deed.name().equals("vault.blocked") ? block(subject, deed) : unblock(subject, deed);
        rows.mark(subject);
        return changed ? Outcome.DONE : Outcome.KNOWN;
    }

    private boolean block(SubjectId subject, Deed deed) {
        var id = UUID.fromString(deed.code("block"));
        if (rows.of(subject).stream().anyMatch(it -> it.id().equals(id))) return false;
        var fields = constants(FieldCode.class, deed.code("fields"));
        var purposes = constants(Purpose.class, deed.code("purposes"));
        var cause = constant(Block.Cause.class, deed.code("cause"));
        rows.add(new Block(id, subject, fields, purposes, cause, deed.at(), null, null));
        return true;
    }

    /** Letters went out at the time; only a destruction that the outcome asks for may still be to do. */
    private boolean unblock(SubjectId subject, Deed deed) {
        var block = UUID.fromString(deed.code("block"));
        var outcome = constant(Block.Outcome.class, deed.code("outcome"));
        if (!rows.end(subject, block, deed.at(), outcome)) return false;
        if (outcome == Block.Outcome.DESTROYED) events.publishEvent(new Unblocked(subject, block, outcome));
        return true;
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String codes) {
        return Arrays.stream(codes.split(",", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> constant(type, it))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
