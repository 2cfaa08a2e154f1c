package kz.derbes.visit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.derbes.visit.CountRows.Page;
import kz.derbes.visit.CountRows.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what one commit makes durable with one statement: a load of many small writes is a load of round trips. */
@Component
class BatchRows {
    private static final String WRITE = """
            with kept as (
                insert into visit.hit (visitor, at, consent, kind, event, page, referrer, source, medium, campaign, country,
                                       browser, language, device)
                select visitor::uuid, timestamptz 'epoch' + at * interval '1 microsecond', consent::uuid, kind, event, page,
                       referrer, source, medium, campaign, country, browser, language, device
                  from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as n (visitor, at, consent, kind, event, page, referrer, source, medium, campaign, country, browser,
                          language, device)),
            viewed as (""" + CountRows.COUNT + "), told as (" + CountRows.TALLY + ") select 1";

    private static final List<Column<KeptHit>> HITS = List.of(
            text(it -> it.view().visitor().value()),
            new Column<>("bigint", it -> micros(it.view().at())),
            text(KeptHit::consent),
            text(it -> it.view().kind().code()),
            text(it -> it.view().hit().event()),
            text(it -> it.view().hit().page().value()),
            text(it -> it.view().hit().referrer()),
            text(it -> it.view().hit().campaign().source()),
            text(it -> it.view().hit().campaign().medium()),
            text(it -> it.view().hit().campaign().name()),
            text(it -> it.view().country()),
            text(it -> it.view().agent().browser()),
            text(it -> it.view().agent().language()),
            text(it -> it.view().agent().device().code()));

    private final JdbcTemplate jdbc;

    BatchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Batch batch) {
        jdbc.execute(WRITE, (PreparedStatement statement) -> {
            fill(statement, batch);
            return statement.execute();
        });
    }

    private static void fill(PreparedStatement statement, Batch batch) throws SQLException {
        int next = Column.set(statement, 1, batch.hits(), HITS);
        next = Column.<Map.Entry<Page, Long>>set(statement, next, batch.views().entrySet(), CountRows.VIEWS);
        Column.<Map.Entry<Tally, Long>>set(statement, next, batch.tallies().entrySet(), CountRows.TALLIES);
    }

    private static Column<KeptHit> text(Function<KeptHit, @Nullable Object> value) {
        return new Column<>("text", it -> {
            Object given = value.apply(it);
            return given == null ? null : given.toString();
        });
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
