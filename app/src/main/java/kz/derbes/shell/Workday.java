package kz.derbes.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all rooms together have to do. */
@Component
class Workday {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final int SHOWN = 20;

    private final ObjectProvider<Agenda> agendas;
    private final Clock clock;

    Workday(ObjectProvider<Agenda> agendas, Clock clock) {
        this.agendas = agendas;
        this.clock = clock;
    }

    Board of(Role role) {
        var now = clock.instant();
        var tomorrow =
                now.atZone(ZONE).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
        var next = agendas.stream()
                .flatMap(it -> it.open(role, SHOWN).stream())
                .sorted(Comparator.comparing(Task::due).thenComparing(Task::number))
                .limit(SHOWN)
                .map(it -> Line.of(it, now, tomorrow))
                .toList();
        var counts = agendas.stream()
                .flatMap(it -> it.counts(role, now, tomorrow).stream())
                .filter(it -> it.open() > 0)
                .sorted(Comparator.comparing(Count::kind))
                .toList();
        return new Board(next, counts);
    }

    /**
     * The day's work.
     *
     * @param next what is due first
     * @param counts all that is open, kind by kind
     */
    record Board(List<Line> next, List<Count> counts) {
        public long overdue() {
            return counts.stream().mapToLong(Count::overdue).sum();
        }

        public long today() {
            return counts.stream().mapToLong(Count::soon).sum();
        }

        public long open() {
            return counts.stream().mapToLong(Count::open).sum();
        }
    }

    /** A task and how it stands to the clock: {@code overdue}, {@code today} or {@code later}. */
    record Line(Task task, String standing) {
        static Line of(Task task, Instant now, Instant tomorrow) {
            if (task.due().isBefore(now)) return new Line(task, "overdue");
            return new Line(task, task.due().isBefore(tomorrow) ? "today" : "later");
        }
    }
}
