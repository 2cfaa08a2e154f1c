package kz.derbes.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Facts as the person they are about may see them: one with the code {@code hidden-until} waits for that instant. */
@Component
class ShownRows {
    private static final String SHOWN = """
             from ledger.fact
            where subject = :subject
              and (position('"hidden-until"' in codes) = 0
                   or (codes::jsonb ->> 'hidden-until')::timestamptz <= :now::timestamptz)
            """;
    private static final String WANTED = SHOWN + """
              and deed = any (:deeds::text[])
              and at >= :from::timestamptz and at < :to::timestamptz
            """;
    private static final String COLUMNS = "select id, at, subject, deed, actor, codes";
    private final JdbcClient jdbc;

    ShownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything, newest first. */
    List<Recorded> all(SubjectId subject, Instant now) {
        return spec(COLUMNS + SHOWN + " order by seq desc", subject, now)
                .query(FactRows::recorded)
                .list();
    }

    /** A page of some deeds, newest first. */
    List<Recorded> page(SubjectId subject, Collection<String> deeds, Span span, Instant now, int limit, int offset) {
        return wanted(COLUMNS + WANTED + " order by seq desc limit :limit offset :offset", subject, deeds, span, now)
                .param("limit", limit)
                .param("offset", offset)
                .query(FactRows::recorded)
                .list();
    }

    int count(SubjectId subject, Instant now) {
        return spec("select count(*)" + SHOWN, subject, now)
                .query(Integer.class)
                .single();
    }

    int count(SubjectId subject, Collection<String> deeds, Span span, Instant now) {
        return wanted("select count(*)" + WANTED, subject, deeds, span, now)
                .query(Integer.class)
                .single();
    }

    /** One fact by its own number; empty for others' facts. */
    Optional<Recorded> find(SubjectId subject, FactId fact, Instant now) {
        return spec(COLUMNS + SHOWN + " and seq = :seq and id = :id", subject, now)
                .param("seq", fact.seq())
                .param("id", fact.value())
                .query(FactRows::recorded)
                .optional();
    }

    private StatementSpec wanted(String sql, SubjectId subject, Collection<String> deeds, Span span, Instant now) {
        return spec(sql, subject, now)
                .param("deeds", new SqlArrayValue("text", deeds.toArray()))
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("to", span.to().atOffset(ZoneOffset.UTC));
    }

    private StatementSpec spec(String sql, SubjectId subject, Instant now) {
        return jdbc.sql(sql).param("subject", subject.value()).param("now", now.atOffset(ZoneOffset.UTC));
    }
}
