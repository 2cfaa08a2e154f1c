package kz.derbes.register.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Something to do only when a sweep failed, left something over, or did not come. */
@Component
class RetentionAgenda implements Agenda {
    private static final String KIND = "retention";
    private static final String PATH = "/console/register/retention";
    private static final Set<Role> WHOSE = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);

    private final Retention retention;
    private final Clock clock;

    RetentionAgenda(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "register";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        var standing = retention.standing();
        if (limit < 1 || !WHOSE.contains(role) || !standing.alarming()) return List.of();
        var since = Objects.requireNonNullElse(standing.last(), clock.instant());
        return List.of(new Task(KIND, PATH, "", since));
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        return open(role, 1).isEmpty() ? List.of() : List.of(new Count(KIND, PATH, 1, 0, 1));
    }
}
