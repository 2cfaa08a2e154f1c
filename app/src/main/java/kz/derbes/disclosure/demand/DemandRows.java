package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The register of demands. */
@Component
class DemandRows {
    private static final String SELECT = "select * from disclosure.demand ";
    private static final String WANTED = """
             where (:state::text is null or state = :state) and (:kind::text is null or body_kind = :kind)
               and (:year::int is null or extract(year from received_on) = :year)
            """;
    private final JdbcClient jdbc;

    DemandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber(int year) {
        long next = jdbc.sql("select nextval('disclosure.demand_number')")
                .query(Long.class)
                .single();
        return "D-" + year + "-" + next;
    }

    void add(UUID id, String number, Demand.Entry it, String maker, Instant at) {
        jdbc.sql("""
                        insert into disclosure.demand
                               (id, number, body_kind, body, country, ground, article, document, document_date, received_on,
                                due_at, fields, period_from, period_to, hidden_until, state, maker, entered_at)
                        values (:id, :number, :kind, :body, :country, :ground, :article, :document, :dated, :received,
                                :due, :fields, :from, :to, :hidden::timestamptz, 'entered', :maker, :at)
                        """)
                .param("id", id)
                .param("number", number)
                .param("kind", it.kind().code())
                .param("body", it.body())
                .param("country", it.country())
                .param("ground", it.ground())
                .param("article", it.article())
                .param("document", it.document())
                .param("dated", it.documentDate())
                .param("received", it.receivedOn())
                .param("due", it.dueAt().atOffset(ZoneOffset.UTC))
                .param("fields", codes(it.fields()))
                .param("from", it.from())
                .param("to", it.to())
                .param("hidden", utc(it.hiddenUntil()))
                .param("maker", maker)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Demand> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(DemandRead::of)
                .optional();
    }

    /** The same, held back from others until the transaction ends. */
    Optional<Demand> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(DemandRead::of)
                .optional();
    }

    /** What is wanted, the newest first. */
    List<Demand> list(DemandFilter filter, int limit, int offset) {
        return wanted(SELECT + WANTED + "order by entered_at desc, id limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(DemandRead::of)
                .list();
    }

    long count(DemandFilter filter) {
        return wanted("select count(*) from disclosure.demand" + WANTED, filter)
                .query(Long.class)
                .single();
    }

    /** What is not closed, the earliest due first. */
    List<Demand> open(int limit) {
        return jdbc.sql(SELECT + "where closed_at is null order by due_at, id limit :limit")
                .param("limit", limit)
                .query(DemandRead::of)
                .list();
    }

    private StatementSpec wanted(String sql, DemandFilter it) {
        return jdbc.sql(sql)
                .param("state", it.state() == null ? null : it.state().code())
                .param("kind", it.kind() == null ? null : it.kind().code())
                .param("year", it.year());
    }

    static SqlArrayValue codes(List<FieldCode> fields) {
        return new SqlArrayValue("text", fields.stream().map(FieldCode::code).toArray());
    }

    private static @Nullable Object utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
