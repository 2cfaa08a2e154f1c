package kz.derbes.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Questions that wait for a second pair of eyes; each lapses when its time is over. */
@Component
class ApprovalAgenda implements Agenda {
    private static final String KIND = "approval";
    private static final String PATH = "/console/approvals";
    private static final Set<Role> WHO = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);

    private final ApprovalRows rows;
    private final Clock clock;

    ApprovalAgenda(ApprovalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "staff";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        if (!WHO.contains(role)) return List.of();
        return rows.open(clock.instant()).stream()
                .limit(limit)
                .map(it -> new Task(KIND, PATH, it.deed(), it.expiresAt()))
                .toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        if (!WHO.contains(role)) return List.of();
        var open = rows.open(now);
        long before = open.stream().filter(it -> it.expiresAt().isBefore(soon)).count();
        return List.of(new Count(KIND, PATH, open.size(), before, 0));
    }
}
