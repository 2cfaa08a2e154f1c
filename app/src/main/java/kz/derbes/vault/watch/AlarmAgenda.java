package kz.derbes.vault.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.Terms;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Open alarms: if one is a breach, its clock runs from when it was raised (BRE-02). */
@Component
class AlarmAgenda implements Agenda {
    private static final String KIND = "alarm";
    private static final String PATH = "/console/alarms";
    private static final Set<Role> WHO = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);
    private static final int MOST = 10_000;

    private final AlarmRows rows;
    private final Terms terms;

    AlarmAgenda(AlarmRows rows, Terms terms) {
        this.rows = rows;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "vault";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        if (!WHO.contains(role)) return List.of();
        return rows.open(limit).stream()
                .map(it -> new Task(KIND, PATH, it.kind().code(), due(it)))
                .toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        if (!WHO.contains(role)) return List.of();
        var due = rows.open(MOST).stream().map(this::due).toList();
        long overdue = due.stream().filter(it -> it.isBefore(now)).count();
        long before = due.stream().filter(it -> it.isBefore(soon)).count();
        return List.of(new Count(KIND, PATH, due.size(), before - overdue, overdue));
    }

    private Instant due(Alarm alarm) {
        return terms.due("breach.authority", alarm.raisedAt());
    }
}
