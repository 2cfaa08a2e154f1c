package kz.derbes.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets and removes again what a restored vault still keeps, and says which values the copy lacks. */
@Component
class VaultReplay implements Replayed {
    private static final Actor RESTORE = Actor.system("restore");
    /** A value is kept a moment before its fact is recorded. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Vault vault;
    private final LawLockRows locks;

    VaultReplay(Vault vault, LawLockRows locks) {
        this.vault = vault;
        this.locks = locks;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("vault.forgotten", "vault.locked", "vault.kept-by-law", "vault.removed", "vault.kept");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var subject = deed.subject();
        if (subject == null) throw new IllegalArgumentException(deed.name() + " concerns somebody");
        return switch (deed.name()) {
            case "vault.forgotten", "vault.locked" -> forget(subject);
            case "vault.kept-by-law" -> keepByLaw(subject, deed);
            case "vault.removed" -> remove(subject, deed);
            default -> knows(subject, deed) ? Outcome.KNOWN : Outcome.LOST;
        };
    }

    private Outcome forget(SubjectId subject) {
        vault.forget(subject, RESTORE);
        return Outcome.ERASED;
    }

    private Outcome keepByLaw(SubjectId subject, Deed deed) {
        var fields = Arrays.stream(deed.code("fields").split(",", -1))
                .map(ValueRows::field)
                .collect(Collectors.toSet());
        locks.add(subject, fields, deed.code("term"), Instant.parse(deed.code("until")));
        return Outcome.DONE;
    }

    private Outcome remove(SubjectId subject, Deed deed) {
        return vault.remove(subject, ValueRows.field(deed.code("field")), RESTORE) ? Outcome.DONE : Outcome.KNOWN;
    }

    /** Whether each value is there and as young as the deed; what it said is in no log. */
    private boolean knows(SubjectId subject, Deed deed) {
        var young = vault.statuses(subject).stream()
                .filter(it -> it.changedAt().plus(MOMENT).isAfter(deed.at()))
                .map(it -> it.field().code())
                .toList();
        return young.containsAll(Arrays.asList(deed.code("fields").split(",", -1)));
    }
}
