package kz.derbes.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Letters that did not go out and wait for somebody to look; they have no clock of their own. */
@Component
class FailedLetters implements Agenda {
    private static final Set<Role> WHO = Set.of(Role.OWNER, Role.PRIVACY_OFFICER, Role.SUPPORT);
    private final OutboxRows rows;

    FailedLetters(OutboxRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "notification";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return List.of();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        if (!WHO.contains(role)) return List.of();
        long failed = rows.counts().stream()
                .filter(it -> it.state().equals("failed"))
                .mapToLong(Outbox.Count::letters)
                .sum();
        return List.of(new Count("letter-failed", "/console/notification", failed, 0, 0));
    }
}
