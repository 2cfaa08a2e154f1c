package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.visit.HitLog;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.core.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The hits, without address and consent. */
@Component
class SeenRows implements Source {
    private final JdbcClient jdbc;
    private final HitLog log;

    SeenRows(JdbcClient jdbc, HitLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public long horizon() {
        return log.horizon();
    }

    @Override
    public List<Seen> after(long after, long horizon, int most) {
        return jdbc.sql("select " + HitColumns.ALL + """
                         from visit.hit
                        where seq > :after and seq <= :horizon
                        order by seq
                        limit :most
                        """)
                .param("after", after)
                .param("horizon", horizon)
                .param("most", most)
                .query(HitColumns::read)
                .list();
    }

    @Override
    public List<Seen> earlier(LocalDate day, Collection<UUID> visitors, long upTo) {
        return jdbc.sql("select " + HitColumns.ALL + """
                         from unnest(:visitors) as whose
                        cross join lateral (
                              select * from visit.hit
                               where visitor = whose and seq <= :upTo and at >= :start and at < :end
                               order by seq
                               limit :most) as theirs
                        """)
                .param("visitors", new SqlArrayValue("uuid", visitors.toArray()))
                .param("most", Visit.COUNTED)
                .param("upTo", upTo)
                .param("start", HitColumns.start(day))
                .param("end", HitColumns.start(day.plusDays(1)))
                .query(HitColumns::read)
                .list();
    }

    @Override
    public List<Seen> visitorsAfter(LocalDate day, UUID visitor, long upTo, int visitors) {
        var next = jdbc.sql("""
                        select distinct visitor
                          from visit.hit
                         where visitor > :visitor and seq <= :upTo and at >= :start and at < :end
                         order by visitor
                         limit :visitors
                        """)
                .param("visitor", visitor)
                .param("upTo", upTo)
                .param("start", HitColumns.start(day))
                .param("end", HitColumns.start(day.plusDays(1)))
                .param("visitors", visitors)
                .query((row, n) -> row.getObject("visitor", UUID.class))
                .list();
        return next.isEmpty() ? List.of() : earlier(day, next, upTo);
    }

    @Override
    public long count(LocalDate day, long upTo) {
        return jdbc.sql("select count(*) from visit.hit where seq <= :upTo and at >= :start and at < :end")
                .param("upTo", upTo)
                .param("start", HitColumns.start(day))
                .param("end", HitColumns.start(day.plusDays(1)))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<LocalDate> oldestDay() {
        return log.oldestDay();
    }
}
