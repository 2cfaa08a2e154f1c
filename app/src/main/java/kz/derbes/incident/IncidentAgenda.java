package kz.derbes.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Candidates to judge, and the two clocks of each breach. */
@Component
class IncidentAgenda implements Agenda {
    private static final String PAGE = "/console/incident";
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);
    private static final List<String> KINDS = List.of("incident-candidate", "incident-authority", "incident-subjects");
    private final IncidentRows rows;

    IncidentAgenda(IncidentRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "incident";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return tasks(role).sorted(Comparator.comparing(Task::due)).limit(limit).toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        var tasks = tasks(role).toList();
        return KINDS.stream()
                .map(kind -> count(kind, tasks, now, soon))
                .filter(it -> it.open() > 0)
                .toList();
    }

    private static Count count(String kind, List<Task> tasks, Instant now, Instant soon) {
        var dues = tasks.stream()
                .filter(it -> it.kind().equals(kind))
                .map(Task::due)
                .toList();
        long overdue = dues.stream().filter(it -> it.isBefore(now)).count();
        long early = dues.stream().filter(it -> it.isBefore(soon)).count();
        return new Count(kind, PAGE, dues.size(), early - overdue, overdue);
    }

    private Stream<Task> tasks(Role role) {
        return WORKERS.contains(role) ? rows.running().stream().flatMap(IncidentAgenda::tasks) : Stream.empty();
    }

    private static Stream<Task> tasks(Incident it) {
        String page = PAGE + "/" + it.id();
        if (it.state() == State.CANDIDATE)
            return Stream.of(
                    new Task(KINDS.getFirst(), page, it.name(), it.due().authority()));
        var tasks = Stream.<Task>builder();
        if (it.authorityTold() == null && !it.drill())
            tasks.add(new Task(
                    KINDS.get(1), page + "/authority", it.name(), it.due().authority()));
        if (it.subjectsTold() == null)
            tasks.add(new Task(
                    KINDS.get(2), page + "/notices", it.name(), it.due().subjects()));
        return tasks.build();
    }
}
