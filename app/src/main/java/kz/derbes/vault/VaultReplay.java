package kz.derbes.vault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
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

    VaultReplay(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("vault.forgotten", "vault.removed", "vault.kept");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var subject = deed.subject();
        if (subject == null) throw new IllegalArgumentException(deed.name() + " concerns somebody");
        return switch (deed.name()) {
            case "vault.forgotten" -> forget(subject);
            case "vault.removed" -> remove(subject, deed);
            default -> knows(subject, deed) ? Outcome.KNOWN : Outcome.LOST;
        };
    }

    private Outcome forget(SubjectId subject) {
        vault.forget(subject, RESTORE);
        return Outcome.ERASED;
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
