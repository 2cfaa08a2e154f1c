package kz.derbes.policy.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Editions and their documents as rows. */
@Component
class EditionRows {
    private static final String EDITION =
            "select number, origin, material, drafted_at, drafted_by, posted_at, posted_by from policy.edition ";
    private static final long LOCK = 0x64657262657301L;
    private final JdbcClient jdbc;

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer of editions at a time, on any node, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, n) -> n)
                .list();
    }

    List<Edition> all() {
        return jdbc.sql(EDITION + "order by number desc")
                .query((row, n) -> edition(row))
                .list();
    }

    Optional<Edition> find(int number) {
        return jdbc.sql(EDITION + "where number = :number")
                .param("number", number)
                .query((row, n) -> edition(row))
                .optional();
    }

    Optional<Edition> current() {
        return jdbc.sql(EDITION + "where state = 'published' order by number desc limit 1")
                .query((row, n) -> edition(row))
                .optional();
    }

    Optional<Edition> at(Instant instant) {
        return jdbc.sql(EDITION + "where posted_at <= :at order by number desc limit 1")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .query((row, n) -> edition(row))
                .optional();
    }

    Optional<Edition> draft() {
        return jdbc.sql(EDITION + "where state = 'draft'")
                .query((row, n) -> edition(row))
                .optional();
    }

    int addDraft(Edition.Origin origin, Actor by, Instant at) {
        return jdbc.sql("""
                insert into policy.edition (number, state, origin, drafted_at, drafted_by)
                select coalesce(max(number), 0) + 1, 'draft', :origin, :at, :by from policy.edition
                returning number
                """)
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .query(Integer.class)
                .single();
    }

    void dropDraft() {
        jdbc.sql("delete from policy.edition where state = 'draft'").update();
    }

    void post(int number, List<String> material, Actor by, Instant at) {
        jdbc.sql("""
                update policy.edition
                   set state = 'published', material = :material, posted_at = :at, posted_by = :by
                 where number = :number and state = 'draft'
                """)
                .param("material", material.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("number", number)
                .update();
    }

    void put(int edition, Document document) {
        jdbc.sql("""
                insert into policy.document (edition, language, name, bytes, hash)
                values (:edition, :language, :name, :bytes, :hash)
                on conflict (edition, language) do update set name = :name, bytes = :bytes, hash = :hash
                """)
                .param("edition", edition)
                .param("language", document.language().code())
                .param("name", document.name())
                .param("bytes", document.bytes())
                .param("hash", document.hash())
                .update();
    }

    List<Document> documents(int edition) {
        return jdbc.sql("""
                select language, name, bytes, hash from policy.document where edition = :edition order by language
                """)
                .param("edition", edition)
                .query((row, n) -> document(row))
                .list();
    }

    private static Document document(ResultSet row) throws SQLException {
        var language = Language.of(row.getString("language")).orElseThrow();
        return new Document(language, row.getString("name"), row.getBytes("bytes"), row.getString("hash"));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var posted = row.getObject("posted_at", OffsetDateTime.class);
        return new Edition(
                row.getInt("number"),
                Edition.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                List.of((String[]) row.getArray("material").getArray()),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("drafted_by"),
                posted == null ? null : posted.toInstant(),
                row.getString("posted_by"));
    }
}
