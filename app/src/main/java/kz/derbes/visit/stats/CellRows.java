package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of each day. */
@Component
class CellRows {
    private static final int BATCH = 20_000;
    private static final String ADD = """
            insert into visit.stat_cell as c (f, dim, day, v, views, visits, bounces, seconds, heads, people)
            select f, dim, day, v, views, visits, bounces, seconds, heads, people::int[]
              from unnest(?::int[], ?::smallint[], ?::date[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::int[], ?::text[])
                as n (f, dim, day, v, views, visits, bounces, seconds, heads, people)
            on conflict (f, dim, day, v) do update
               set views = c.views + excluded.views, visits = c.visits + excluded.visits,
                   bounces = c.bounces + excluded.bounces, seconds = c.seconds + excluded.seconds,
                   heads = c.heads + excluded.heads,
                   people = case when cardinality(c.people) >= 5 or excluded.people = '{}' then c.people
                                 else array(select distinct unnest(c.people || excluded.people) limit 5) end
            """;
    private static final String TAKE = """
            update visit.stat_cell as c
               set people = array(select unnest(c.people) except select unnest(n.gone::int[]))
              from unnest(?::int[], ?::smallint[], ?::date[], ?::int[], ?::text[]) as n (f, dim, day, v, gone)
             where c.f = n.f and c.dim = n.dim and c.day = n.day and c.v = n.v and c.people && n.gone::int[]
            """;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CellRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Adds the changes of a day; with few statements however many there are. */
    void add(LocalDate day, List<Map.Entry<Place, Cell>> changes) {
        for (int from = 0; from < changes.size(); from += BATCH)
            addBatch(day, changes.subList(from, Math.min(changes.size(), from + BATCH)));
        jdbc.sql("delete from visit.stat_cell where day = :day and visits = 0 and views = 0 and heads = 0")
                .param("day", day)
                .update();
    }

    private void addBatch(LocalDate day, List<Map.Entry<Place, Cell>> changes) {
        places(day)
                .with("bigint", it -> it.getValue().added().views())
                .with("bigint", it -> it.getValue().added().visits())
                .with("bigint", it -> it.getValue().added().bounces())
                .with("bigint", it -> it.getValue().added().seconds())
                .with("int", it -> it.getValue().heads())
                .with("text", it -> people(it.getValue().come()))
                .update(template, ADD, changes);
        var left =
                changes.stream().filter(it -> it.getValue().gone().length > 0).toList();
        places(day).with("text", it -> people(it.getValue().gone())).update(template, TAKE, left);
    }

    private static Columns<Map.Entry<Place, Cell>> places(LocalDate day) {
        return new Columns<Map.Entry<Place, Cell>>()
                .with("int", it -> it.getKey().f())
                .with("smallint", it -> it.getKey().dimension())
                .with("date", it -> day.toString())
                .with("int", it -> it.getKey().v());
    }

    private static String people(int[] people) {
        return Arrays.stream(people).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** What stands in a day, place by place: views, visits, bounces, seconds, heads. */
    Map<Place, List<Long>> of(LocalDate day) {
        var cells = new HashMap<Place, List<Long>>();
        jdbc.sql("select f, dim, v, views, visits, bounces, seconds, heads from visit.stat_cell where day = :day")
                .param("day", day)
                .query(row -> {
                    cells.put(
                            new Place(row.getInt("f"), row.getInt("dim"), row.getInt("v")),
                            List.of(
                                    row.getLong("views"),
                                    row.getLong("visits"),
                                    row.getLong("bounces"),
                                    row.getLong("seconds"),
                                    row.getLong("heads")));
                });
        return cells;
    }

    void delete(LocalDate day) {
        jdbc.sql("delete from visit.stat_cell where day = :day")
                .param("day", day)
                .update();
    }

    /** Forgets which numbers the groups of the days before consist of; their sizes stay. */
    void loosen(LocalDate before) {
        jdbc.sql("update visit.stat_cell set people = '{}' where day < :before and people <> '{}'")
                .param("before", before)
                .update();
    }
}
