package kz.derbes.visit.stats.bulletin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** Reports that nobody has taken yet, each for a week; no letter goes to staff, of whom no address is kept. */
@Component
public class BulletinAgenda implements Agenda {
    private static final String KIND = "stat-report";
    private static final String PAGE = "/console/visit/reports";
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.ADS);
    private static final Duration PATIENCE = Duration.ofDays(7);
    private final BulletinRows rows;

    BulletinAgenda(BulletinRows rows) {
        this.rows = rows;
    }

    /** Whether reports are made for this role to read. */
    public static boolean isFor(Role role) {
        return WORKERS.contains(role);
    }

    @Override
    public String room() {
        return "visit";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return tasks(role).limit(limit).toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        var dues = tasks(role).map(Task::due).toList();
        if (dues.isEmpty()) return List.of();
        long overdue = dues.stream().filter(it -> it.isBefore(now)).count();
        long early = dues.stream().filter(it -> it.isBefore(soon)).count();
        return List.of(new Count(KIND, PAGE, dues.size(), early - overdue, overdue));
    }

    /** The first due comes first: the newest report is the last. */
    private Stream<Task> tasks(Role role) {
        if (!isFor(role)) return Stream.empty();
        return rows.newest(Bulletins.KEPT).reversed().stream()
                .filter(it -> it.made() != null && !it.seen())
                .map(it -> new Task(
                        KIND,
                        PAGE,
                        it.period().to().toString(),
                        Objects.requireNonNull(it.made()).plus(PATIENCE)));
    }
}
