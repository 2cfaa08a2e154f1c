package kz.derbes.order;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.derbes.door.Times;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders to be sent and returns to be answered, each due three days after its last step. */
@Component
class OrderAgenda implements Agenda {
    private static final String PATH = "/console/orders";
    private static final Duration TERM = Duration.ofDays(3);
    private static final Set<Role> WHO = EnumSet.of(Role.OWNER, Role.SUPPORT);
    private static final String WORK = """
            select p.number, case when p.state = 'return-asked' then 'order-return' else 'order-send' end as kind,
                   (select max(at) from orders.step s where s.subject = p.subject and s.purchase = p.id) as since
              from orders.purchase p
             where p.closed_at is null and p.state in ('accepted', 'paid', 'packed', 'return-asked')
            """;
    private final JdbcClient jdbc;

    OrderAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "order";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        if (!WHO.contains(role)) return List.of();
        return jdbc.sql("select * from (" + WORK + ") it order by since, number limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Task(
                        row.getString("kind"),
                        PATH + "/" + row.getString("number"),
                        row.getString("number"),
                        Times.read(row, "since").plus(TERM)))
                .list();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        if (!WHO.contains(role)) return List.of();
        return jdbc.sql("select kind, count(*) as open, count(*) filter (where since < :late) as overdue,"
                        + " count(*) filter (where since >= :late and since < :soon) as soon from (" + WORK
                        + ") it group by kind order by kind")
                .param("late", Times.sql(now.minus(TERM)))
                .param("soon", Times.sql(soon.minus(TERM)))
                .query((row, n) -> new Count(
                        row.getString("kind"), PATH, row.getLong("open"), row.getLong("soon"), row.getLong("overdue")))
                .list();
    }
}
