package kz.derbes.payment.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days were compared with which provider, and what our books have of a day. */
@Component("paymentDayRows")
class DayRows {
    private final JdbcClient jdbc;

    DayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a day that nobody has compared, until the lease runs out. */
    boolean claim(String method, LocalDate day, Instant now, Instant lease) {
        return jdbc.sql("""
                        insert into payment.day (method, day, leased_until) values (:method, :day, :lease)
                            on conflict (method, day) do update set leased_until = excluded.leased_until
                         where day.done_at is null and day.leased_until < :now
                        """)
                        .param("method", method)
                        .param("day", day)
                        .param("lease", Times.sql(lease))
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    void done(String method, LocalDate day, int compared, int differences, Instant at) {
        jdbc.sql("""
                        update payment.day set compared = :compared, differences = :differences, done_at = :at
                         where method = :method and day = :day
                        """)
                .param("compared", compared)
                .param("differences", differences)
                .param("at", Times.sql(at))
                .param("method", method)
                .param("day", day)
                .update();
    }

    /** The days that were compared, the newest first. */
    List<Compared> compared(int limit) {
        return jdbc.sql("""
                        select method, day, compared, differences, done_at from payment.day
                         where done_at is not null order by day desc, method limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new Compared(
                        row.getString("method"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("compared"),
                        row.getInt("differences"),
                        Times.read(row, "done_at")))
                .list();
    }

    /** The attempts of a provider whose money was first seen in that time. */
    List<Ours> ours(String method, Instant from, Instant to) {
        return jdbc.sql("""
                        select c.attempt, c.transaction, c.tiyn, c.stage,
                               (select coalesce(sum(r.tiyn), 0) from payment.refund r
                                 where r.method = c.method and r.transaction = c.transaction
                                   and r.state = 'done' and not r.release) as back
                          from payment.charge c
                         where c.method = :method and c.seen_at >= :from and c.seen_at < :to
                        """)
                .param("method", method)
                .param("from", Times.sql(from))
                .param("to", Times.sql(to))
                .query((row, n) -> new Ours(
                        row.getObject("attempt", UUID.class),
                        row.getString("transaction"),
                        row.getLong("tiyn"),
                        row.getString("stage"),
                        row.getLong("back")))
                .list();
    }

    /**
     * A day that was compared.
     *
     * @param compared how many movements
     */
    public record Compared(String method, LocalDate day, int compared, int differences, Instant at) {}

    /**
     * A movement as our books have it.
     *
     * @param back what went back of it, in tiyn
     */
    record Ours(UUID attempt, String transaction, long tiyn, String stage, long back) {}
}
