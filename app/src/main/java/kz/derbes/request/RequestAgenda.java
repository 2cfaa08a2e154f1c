package kz.derbes.request;

import java.time.Instant;
import java.util.List;
import kz.derbes.door.Times;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open requests as work with a clock. */
@Component
class RequestAgenda implements Agenda {
    private static final String PATH = "/console/request";
    private static final String KIND = "request-";

    private final JdbcClient jdbc;

    RequestAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "request";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return jdbc
                .sql(MatterColumns.SELECT + "where" + MatterColumns.OPEN
                        + "and state <> 'paused' and kind = any (:kinds) order by due_at, id limit :limit")
                .param("kinds", kinds(role))
                .param("limit", limit)
                .query(MatterColumns::read)
                .list()
                .stream()
                .map(it -> new Task(KIND + it.kind().code(), PATH + "/" + it.number(), it.number(), it.dueAt()))
                .toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        return jdbc.sql("select kind, count(*) as open, count(*) filter (where due_at < :now) as overdue,"
                        + " count(*) filter (where due_at >= :now and due_at < :soon) as soon"
                        + " from request.matter where" + MatterColumns.OPEN
                        + "and state <> 'paused' and kind = any (:kinds) group by kind order by kind")
                .param("kinds", kinds(role))
                .param("now", Times.sql(now))
                .param("soon", Times.sql(soon))
                .query((row, n) -> new Count(
                        KIND + row.getString("kind"),
                        PATH + "?kind=" + row.getString("kind"),
                        row.getLong("open"),
                        row.getLong("soon"),
                        row.getLong("overdue")))
                .list();
    }

    private static String[] kinds(Role role) {
        return java.util.Arrays.stream(Kind.values())
                .filter(it -> Officers.handles(role, it))
                .map(Kind::code)
                .toArray(String[]::new);
    }
}
