package kz.derbes.visit.stats.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.visit.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often reports are made, and those that are due or made. */
@Component
class BulletinRows {
    private static final String COLUMNS =
            "select id, every, first, last, language, tries, made_at, seen from visit.stat_bulletin ";
    private final JdbcClient jdbc;

    BulletinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Bulletins.Plan plan() {
        return jdbc.sql("select every, language from visit.stat_plan")
                .query((row, n) -> new Bulletins.Plan(
                        Every.of(row.getString("every")).orElseThrow(),
                        Language.of(row.getString("language")).orElseThrow()))
                .single();
    }

    void plan(Bulletins.Plan plan) {
        jdbc.sql("update visit.stat_plan set every = :every, language = :language")
                .param("every", plan.every().code())
                .param("language", plan.language().code())
                .update();
    }

    /** Notes that a report is due, unless it is noted already. */
    void due(Every every, Period period, Language language) {
        jdbc.sql("""
                        insert into visit.stat_bulletin (every, first, last, language)
                        values (:every, :first, :last, :language) on conflict do nothing
                        """)
                .param("every", every.code())
                .param("first", period.from())
                .param("last", period.to())
                .param("language", language.code())
                .update();
    }

    /** A report that is due and that no other node is making; held until the transaction ends. */
    Optional<Bulletin> claim() {
        return jdbc.sql(COLUMNS + """
                        where made_at is null and tries < :most order by tries, id limit 1 for update skip locked
                        """)
                .param("most", Bulletin.MOST_TRIES)
                .query(BulletinRows::bulletin)
                .optional();
    }

    void made(int id, byte[] document, Instant now) {
        jdbc.sql("update visit.stat_bulletin set document = :document, made_at = :now where id = :id")
                .param("document", document)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void failed(int id) {
        jdbc.sql("update visit.stat_bulletin set tries = tries + 1 where id = :id and made_at is null")
                .param("id", id)
                .update();
    }

    List<Bulletin> newest(int most) {
        return jdbc.sql(COLUMNS + "order by last desc, id desc limit :most")
                .param("most", most)
                .query(BulletinRows::bulletin)
                .list();
    }

    Optional<Bulletin> of(int id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(BulletinRows::bulletin)
                .optional();
    }

    Optional<byte[]> document(int id) {
        return jdbc.sql("select document from visit.stat_bulletin where id = :id and document is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes("document"))
                .optional();
    }

    void seen(int id) {
        jdbc.sql("update visit.stat_bulletin set seen = true where id = :id and not seen")
                .param("id", id)
                .update();
    }

    /** Deletes all but the newest. */
    void prune(int most) {
        jdbc.sql("""
                        delete from visit.stat_bulletin
                         where id not in (select id from visit.stat_bulletin order by last desc, id desc limit :most)
                        """).param("most", most).update();
    }

    private static Bulletin bulletin(ResultSet row, int n) throws SQLException {
        @Nullable OffsetDateTime made = row.getObject("made_at", OffsetDateTime.class);
        return new Bulletin(
                row.getInt("id"),
                Every.of(row.getString("every")).orElseThrow(),
                new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                Language.of(row.getString("language")).orElseThrow(),
                row.getInt("tries"),
                made == null ? null : made.toInstant(),
                row.getBoolean("seen"));
    }
}
