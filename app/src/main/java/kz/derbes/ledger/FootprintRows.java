package kz.derbes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Facts gathered by person. They are gathered into a table of the transaction first: so all processors of the database
 * may help, which they do not where rows are fetched bit by bit.
 */
@Component
class FootprintRows {
    private static final int AT_ONCE = 10_000;
    /** The list after {@code "field":"} or {@code "fields":"}. */
    private static final String FIELDS = "split_part(split_part(codes, '\"field', 2), '\"', 3)";

    private static final Map<String, FieldCode> CODES =
            Arrays.stream(FieldCode.values()).collect(Collectors.toUnmodifiableMap(FieldCode::code, it -> it));

    private final JdbcClient jdbc;

    FootprintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each person with each list of fields, by person. */
    void touched(Trail trail, Consumer<Touched> each) {
        makeRoom();
        var actor = trail.actor();
        jdbc.sql("""
                        create temporary table footprint on commit drop as
                        select distinct subject, %s as fields from ledger.fact
                         where subject is not null and at >= :from::timestamptz and at <= :to::timestamptz
                           and deed like any (:deeds::text[]) and %s
                        """.formatted(FIELDS, whose(actor)))
                .param("from", trail.from().atOffset(ZoneOffset.UTC))
                .param("to", trail.to().atOffset(ZoneOffset.UTC))
                .param(
                        "deeds",
                        new SqlArrayValue("text", Trail.patterns(trail.deeds()).toArray()))
                .param("actor", actor == null ? "" : actor.toString())
                .update();
        var lists = new Lists();
        jdbc.sql("select subject, fields from footprint order by subject")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    each.accept(new Touched(subject(row), lists.of(row.getString("fields"))));
                });
        clear();
    }

    /** The partial index holds staff alone, and the statement says so for the planner. */
    private static String whose(@Nullable Actor actor) {
        if (actor == null) return "(:actor = '' and actor <> 'subject:' || subject::text)";
        return actor.kind() == Actor.Kind.STAFF ? "actor = :actor and actor like 'staff:%'" : "actor = :actor";
    }

    /** Each fact of the deeds up to the end of the span, by person and in order. */
    void told(List<String> deeds, Span span, Consumer<Told> each) {
        makeRoom();
        jdbc.sql("""
                        create temporary table footprint on commit drop as
                        select subject, seq, deed, %s as fields, at >= :from::timestamptz as within from ledger.fact
                         where subject is not null and deed like any (:deeds::text[]) and at <= :to::timestamptz
                        """.formatted(FIELDS))
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("to", span.to().atOffset(ZoneOffset.UTC))
                .param("deeds", new SqlArrayValue("text", Trail.patterns(deeds).toArray()))
                .update();
        var lists = new Lists();
        jdbc.sql("select subject, deed, fields, within from footprint order by subject, seq")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var fields = lists.of(row.getString("fields"));
                    each.accept(new Told(subject(row), row.getString("deed"), fields, row.getBoolean("within")));
                });
        clear();
    }

    private void makeRoom() {
        jdbc.sql("set local work_mem = '96MB'").update();
    }

    private void clear() {
        jdbc.sql("drop table footprint").update();
    }

    private static SubjectId subject(ResultSet row) throws SQLException {
        return new SubjectId(row.getObject("subject", UUID.class));
    }

    /** Lists of fields that were read already; there are few. */
    private static final class Lists {
        private final Map<String, Set<FieldCode>> known = new HashMap<>();

        Set<FieldCode> of(String text) {
            return known.computeIfAbsent(text, Lists::parse);
        }

        private static Set<FieldCode> parse(String text) {
            var fields = EnumSet.noneOf(FieldCode.class);
            for (String code : text.toLowerCase(Locale.ROOT).split(",", -1)) {
                var field = CODES.get(code);
                if (field != null) fields.add(field);
            }
            return Collections.unmodifiableSet(fields);
        }
    }
}
