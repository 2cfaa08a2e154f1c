package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Demands that wait for their answer, by the day the body wants it. */
@Component
class DemandAgenda implements Agenda {
    private static final String KIND = "demand";
    private static final String PATH = "/console/disclosure/demands";
    private static final Set<Role> WHOSE = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);

    private final DemandRows rows;
    private final DueRows due;

    DemandAgenda(DemandRows rows, DueRows due) {
        this.rows = rows;
        this.due = due;
    }

    @Override
    public String room() {
        return "disclosure";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        if (!WHOSE.contains(role)) return List.of();
        return rows.open(limit).stream()
                .map(it -> new Task(
                        KIND, PATH + "/" + it.id(), it.number(), it.entry().dueAt()))
                .toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        if (!WHOSE.contains(role)) return List.of();
        var it = due.count(now, soon);
        return it.open() == 0 ? List.of() : List.of(new Count(KIND, PATH, it.open(), it.soon(), it.overdue()));
    }
}
