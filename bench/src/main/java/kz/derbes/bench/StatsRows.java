package kz.derbes.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import kz.derbes.start.Database;
import kz.derbes.visit.stats.Sketches;

/**
 * The figures that a month of a hundred million hits leaves: every seat of every day taken, values as often as Zipf says,
 * and of the visits with one value those with another as often as chance says.
 */
record StatsRows(Database database, LocalDate first, int days) {
    static final long HITS = 100_000_000;
    private static final long VISITS_A_DAY = HITS / 30 / 5;
    private static final int MOST_NOTED = 30_000;
    private static final String DIMENSIONS = """
            (1, 500, 60), (2, 200, 30), (3, 200, 30), (4, 150, 40), (5, 60, 20), (6, 30, 10), (7, 100, 40), (8, 250, 40),
            (9, 80, 15), (10, 60, 10), (11, 4, 4), (12, 100, 30)""";

    void write() throws SQLException {
        var owner = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
            names(connection);
            for (var day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) cells(connection, day);
            sketches(connection);
            views(connection);
            run(connection, "vacuum analyze visit.stat_cell");
            run(connection, "vacuum analyze visit.stat_sketch");
            run(connection, "analyze visit.stat_views");
        }
    }

    /** A value of rank n is seen in 1/n of the visits that the first is seen in. */
    private void names(Connection connection) throws SQLException {
        run(connection, """
                insert into visit.stat_name (dim, value)
                select dim, case dim when 8 then upper(substr(md5(n::text), 1, 2)) || n else '/value-' || n end
                  from (values %s) as d (dim, seats, filters), generate_series(1, seats) as n
                on conflict do nothing;
                create table visit.bench_name as
                select id, dim, rank, rank <= filters as filters,
                       1.0 / rank / sum(1.0 / rank) over (partition by dim) as share
                  from (select id, n.dim, row_number() over (partition by n.dim order by length(n.value), n.value) as rank,
                               d.filters
                          from visit.stat_name as n join (values %s) as d (dim, seats, filters) on d.dim = n.dim) as r;
                """.formatted(DIMENSIONS, DIMENSIONS));
    }

    private void cells(Connection connection, LocalDate day) throws SQLException {
        run(connection, """
                insert into visit.stat_cell (f, dim, day, v, views, visits, bounces, seconds, heads, people)
                select f, dim, date '%1$s', v, 5 * visits, visits, visits / 3, visits * 140, 1 + visits / 2,
                       case when visits < 3 then array[v %% 97] else array[1, 2, 3, 4, 5] end
                  from (select 0 as f, 0 as dim, 0 as v, %2$d::bigint as visits
                        union all select 0, dim, id, (%2$d * share)::bigint from visit.bench_name
                        union all select id, 0, 0, (%2$d * share)::bigint from visit.bench_name where filters
                        union all
                        select f.id, v.dim, v.id, floor(%2$d * f.share * v.share + random())::bigint
                          from visit.bench_name as f join visit.bench_name as v
                            on f.dim <> v.dim or f.dim in (1, 12)
                         where f.filters) as c
                 where visits > 0
                """.formatted(day, VISITS_A_DAY));
    }

    private void sketches(Connection connection) throws SQLException {
        var random = new SplittableRandom(7);
        try (var names = connection.createStatement();
                var put = connection.prepareStatement("insert into visit.stat_sketch values (?::date, ?, ?, ?)");
                var rows = names.executeQuery(
                        "select id, share from visit.bench_name where dim <> 3" + " union all select 0, 1")) {
            while (rows.next()) {
                long visitors = Math.max(1, Math.min(MOST_NOTED, Math.round(VISITS_A_DAY * rows.getDouble(2) / 2)));
                for (int i = 0; i < days; i++) {
                    var sketch = Sketches.empty();
                    for (long n = 0; n < visitors; n++) sketch.update(random.nextLong());
                    put.setString(1, first.plusDays(i).toString());
                    put.setInt(2, rows.getInt(1));
                    put.setLong(3, Sketches.estimate(sketch));
                    put.setBytes(4, sketch.toCompactByteArray());
                    put.addBatch();
                }
                put.executeBatch();
            }
        }
    }

    private void views(Connection connection) throws SQLException {
        run(connection, """
                insert into visit.stat_views (day, path, views)
                select date '%s' + d, '/value-' || n, 1 + %d / n / 8
                  from generate_series(0, %d) as d, generate_series(1, 2000) as n;
                update visit.stat_cursor set settled = date '%s' + %d;
                """.formatted(first, 2 * HITS / 30, days - 1, first, days - 1));
    }

    /** Hits of that many visitors on one day, five to a visit, as the intake would have left them. */
    void hits(LocalDate day, int visitors) throws SQLException {
        var owner = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
            run(connection, """
                    select visit.open_day(date '%1$s');
                    insert into visit.hit (at, visitor, consent, kind, page, referrer, country, browser, language, device)
                    select (date '%1$s' + interval '1 hour') at time zone 'Asia/Almaty' + i * interval '9 seconds'
                               + (hashint4(n) & 65535) * interval '1 second',
                           md5(n::text)::uuid, md5(n::text)::uuid, 'view',
                           '/value-' || 1 + floor(power(500, random()))::int,
                           case when i = 0 and n %% 3 = 0 then 'https://' || n %% 40 || '.example' end,
                           (array['KZ', 'KZ', 'KZ', 'RU', 'UZ', 'KG', 'DE', 'CN'])[1 + n %% 8],
                           (array['Chrome 150', 'Firefox 144', 'Safari 20', 'Edge 150'])[1 + n / 8 %% 4],
                           (array['kk', 'ru', 'en'])[1 + n / 32 %% 3], (array['phone', 'desktop', 'tablet'])[1 + n / 64 %% 3]
                      from generate_series(1, %2$d) as n, generate_series(0, 4) as i
                     order by i, n;
                    analyze visit.hit;
                    """.formatted(day, visitors));
        }
    }

    /** How many bytes figures take, without the names. */
    long bytes() throws SQLException {
        var owner = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pg_total_relation_size('visit.stat_cell')"
                                + " + pg_total_relation_size('visit.stat_sketch') + pg_total_relation_size('visit.stat_views')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
