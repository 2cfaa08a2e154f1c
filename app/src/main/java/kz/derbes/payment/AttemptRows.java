package kz.derbes.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts. */
@Component("paymentAttemptRows")
class AttemptRows {
    static final String COLUMNS = """
            select id, invoice, subject, order_id, number, method, tiyn, language, state, page, handle, reason, begun_at,
                   changed_at, until, looks, care, care_until, care_end
              from payment.attempt
            """;
    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One attempt at a time is begun for an order: the second waits for the end of the first one's transaction. */
    void queue(UUID order) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 21))")
                .param("key", "payment " + order)
                .query(Integer.class)
                .single();
    }

    long nextInvoice() {
        return jdbc.sql("select nextval('payment.invoice')").query(Long.class).single();
    }

    void add(Attempt it, @Nullable Instant look) {
        jdbc.sql("""
                        insert into payment.attempt (id, invoice, subject, order_id, number, method, tiyn, language, state,
                                                     reason, begun_at, changed_at, until, look_at, care)
                        values (:id, :invoice, :subject, :order, :number, :method, :tiyn, :language, :state, '', :at, :at,
                                :until, :look::timestamptz, :care)
                        """)
                .param("id", it.id())
                .param("invoice", it.invoice())
                .param("subject", it.subject() == null ? null : it.subject().value())
                .param("order", it.order())
                .param("number", it.number())
                .param("method", it.method())
                .param("tiyn", it.tiyn())
                .param("language", it.language().code())
                .param("state", it.state().code())
                .param("at", Times.sql(it.begunAt()))
                .param("until", Times.sql(it.until()))
                .param("look", look == null ? null : Times.sql(look))
                .param(
                        "care",
                        it.care() == null ? null : String.join(" ", it.care().reasons()))
                .update();
    }

    /** Writes state, page and reason; the caretaker comes at {@code look}, or never. */
    void change(Attempt it, Instant at, @Nullable Instant look) {
        jdbc.sql("""
                        update payment.attempt
                           set state = :state, page = :page, handle = :handle, reason = :reason, changed_at = :at,
                               looks = :looks, look_at = :look::timestamptz, care_until = :care::timestamptz
                         where id = :id
                        """)
                .param("id", it.id())
                .param("state", it.state().code())
                .param("page", it.page())
                .param("handle", it.handle())
                .param("reason", it.reason())
                .param("at", Times.sql(at))
                .param("looks", it.looks())
                .param("look", look == null ? null : Times.sql(look))
                .param("care", careUntil(it))
                .update();
    }

    Optional<Attempt> find(UUID id) {
        return one("where id = :key", id);
    }

    Optional<Attempt> lock(UUID id) {
        return one("where id = :key for update", id);
    }

    Optional<Attempt> byInvoice(String method, long invoice) {
        return one("where invoice = :key", invoice).filter(it -> it.method().equals(method));
    }

    /** All attempts at an order, the newest first. */
    List<Attempt> of(UUID order) {
        return jdbc.sql(COLUMNS + "where order_id = :order order by begun_at desc, id")
                .param("order", order)
                .query(AttemptRows::read)
                .list();
    }

    /** Takes the next attempt to look after; if whoever takes it dies, the next look comes all the same. */
    Optional<Attempt> claim(Instant now) {
        return jdbc.sql("""
                        update payment.attempt
                           set look_at = :now + least(interval '10 seconds' * 2 ^ least(looks, 9), interval '1 hour'),
                               looks = looks + 1
                         where id = (select id from payment.attempt where look_at <= :now
                                      order by look_at limit 1 for update skip locked)
                        returning id, invoice, subject, order_id, number, method, tiyn, language, state, page, handle,
                                  reason, begun_at, changed_at, until, looks, care, care_until, care_end
                        """)
                .param("now", Times.sql(now))
                .query(AttemptRows::read)
                .optional();
    }

    /** Has the caretaker come now, if the attempt is one he looks after. */
    boolean hurry(UUID id, Instant now) {
        return jdbc.sql("""
                        update payment.attempt set look_at = :now
                         where id = :id and state in ('created', 'begun', 'unknown', 'held', 'failed', 'expired')
                           and method not in ('on-delivery', 'invoice')
                        """).param("id", id).param("now", Times.sql(now)).update() == 1;
    }

    private Optional<Attempt> one(String where, Object key) {
        return jdbc.sql(COLUMNS + where)
                .param("key", key)
                .query(AttemptRows::read)
                .optional();
    }

    static Attempt read(ResultSet row, int n) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getLong("invoice"),
                subject == null ? null : new SubjectId(subject),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getString("method"),
                row.getLong("tiyn"),
                subject == null
                        ? Language.RU
                        : Language.of(row.getString("language")).orElse(Language.RU),
                State.of(row.getString("state")),
                row.getString("page"),
                row.getString("handle"),
                row.getString("reason"),
                Times.read(row, "begun_at"),
                Times.read(row, "changed_at"),
                Times.read(row, "until"),
                row.getInt("looks"),
                care(row));
    }

    private static @Nullable Care care(ResultSet row) throws SQLException {
        String reasons = row.getString("care");
        String end = row.getString("care_end");
        if (reasons == null) return null;
        return new Care(
                List.of(reasons.split(" ")),
                Times.readOrNull(row, "care_until"),
                end == null
                        ? null
                        : Care.End.valueOf(end.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static @Nullable OffsetDateTime careUntil(Attempt it) {
        var until = it.care() == null ? null : it.care().until();
        return until == null ? null : Times.sql(until);
    }
}
