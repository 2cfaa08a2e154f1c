package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a day counted by another road: in SQL, from the hits, all at once. */
final class OtherCount {
    private static final String VISITS = """
            with seen as (
                select *, at - lag(at) over (partition by visitor order by at, seq) > interval '30 minutes' as opens
                  from visit.hit
                 where (at at time zone 'Asia/Almaty')::date = :day),
            numbered as (
                select *, count(*) filter (where opens) over (partition by visitor order by at, seq) as visit from seen),
            hit as (
                select *, row_number() over w as place,
                       date_trunc('second', lead(at) over w) - date_trunc('second', at) as stay
                  from numbered window w as (partition by visitor, visit order by at, seq)),
            visit as (
                select visitor, visit, count(*) filter (where kind = 'view') as views,
                       (count(*) = 1)::int as bounces, floor(extract(epoch from max(at) - min(at)))::bigint as seconds,
                       (array_agg(page order by place))[1] as entry,
                       (array_agg(page order by place desc))[1] as exit,
                       (array_agg(case when referrer like '/%' then '' else coalesce(referrer, '') end
                        order by place))[1] as referrer,
                       (array_agg(source order by place))[1] as source,
                       (array_agg(medium order by place))[1] as medium,
                       (array_agg(campaign order by place))[1] as campaign,
                       (array_agg(coalesce(country, '') order by place))[1] as country,
                       (array_agg(browser order by place))[1] as browser,
                       (array_agg(coalesce(language, '') order by place))[1] as language,
                       (array_agg(device order by place))[1] as device
                  from hit group by visitor, visit),
            part (visitor, visit, dim, value, views, bounces, seconds) as (
                select visitor, visit, dim, value, views, bounces, seconds
                  from visit, lateral (values (0, ''), (2, entry), (3, exit), (4, referrer), (5, source), (6, medium),
                                              (7, campaign), (8, country), (9, browser), (10, language), (11, device))
                                      as has (dim, value)
                 where value is not null
                union all
                select h.visitor, h.visit, 1, h.page, count(*), v.bounces,
                       coalesce(sum(extract(epoch from h.stay)), 0)::bigint
                  from hit as h join visit as v using (visitor, visit)
                 where h.kind = 'view' group by h.visitor, h.visit, h.page, v.bounces
                union all
                select visitor, visit, 12, event, count(*), 0, 0 from hit where kind = 'event' group by 1, 2, 4)
            """;
    private static final String PAIRS = VISITS + """
            select f.dim || ':' || f.value || '>' || v.dim || ':' || v.value as place,
                   concat_ws(' ', sum(v.views), count(*), sum(v.bounces), sum(v.seconds), count(distinct visitor)) as sums
              from part as f join part as v using (visitor, visit)
             where f.dim <> v.dim or f.dim in (0, 1, 12)
             group by f.dim, f.value, v.dim, v.value
            """;
    private static final String KEPT = """
            select coalesce(f.dim, 0) || ':' || coalesce(f.value, '') || '>' || c.dim || ':' || coalesce(v.value, '') as place,
                   concat_ws(' ', views, visits, bounces, seconds, heads) as sums
              from visit.stat_cell as c
              left join visit.stat_name as f on f.id = c.f
              left join visit.stat_name as v on v.id = c.v
             where c.day = :day and c.dim <> 13 and coalesce(f.dim, 0) <> 13
            """;

    private static final String CROSS = VISITS + """
            select v.value as place,
                   concat_ws(' ', sum(v.views), count(*), sum(v.bounces), sum(v.seconds), count(distinct visitor)) as sums
              from part as v
             where v.dim = :dim
               and exists (select from part as a where (a.visitor, a.visit) = (v.visitor, v.visit) and a.dim = :one and a.value = :is)
               and exists (select from part as b where (b.visitor, b.visit) = (v.visitor, v.visit) and b.dim = :other and b.value = :also)
             group by v.value
            """;

    private OtherCount() {}

    /** Of visits with both values, those with each value of a dimension. */
    static Map<String, String> ofBoth(JdbcClient jdbc, LocalDate day, Filter one, Filter other, Dimension dimension) {
        var sums = new HashMap<String, String>();
        jdbc.sql(CROSS)
                .param("day", day)
                .param("dim", dimension.number())
                .param("one", one.dimension().number())
                .param("is", one.value())
                .param("other", other.dimension().number())
                .param("also", other.value())
                .query(row -> {
                    sums.put(row.getString("place"), row.getString("sums"));
                });
        return sums;
    }

    static Map<String, String> ofHits(JdbcClient jdbc, LocalDate day) {
        return read(jdbc, PAIRS, day);
    }

    static Map<String, String> ofFigures(JdbcClient jdbc, LocalDate day) {
        return read(jdbc, KEPT, day);
    }

    private static Map<String, String> read(JdbcClient jdbc, String sql, LocalDate day) {
        var sums = new HashMap<String, String>();
        jdbc.sql(sql).param("day", day).query(row -> {
            sums.put(row.getString("place"), row.getString("sums"));
        });
        return sums;
    }
}
