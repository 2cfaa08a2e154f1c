package kz.derbes.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the journals. */
@Component
class JournalRows {
    private static final String SELECT = "select n, at, kind, code, by_whom, words, hash from incident.entry ";
    private final JdbcClient jdbc;

    JournalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID incident, Entry it) {
        jdbc.sql("""
                        insert into incident.entry (incident, n, at, kind, code, by_whom, words, hash)
                        values (:incident, :n, :at, :kind, :code, :by, :words, :hash)
                        """)
                .param("incident", incident)
                .param("n", it.n())
                .param("at", Times.sql(it.at()))
                .param("kind", it.kind().code())
                .param("code", it.code())
                .param("by", it.by())
                .param("words", it.words())
                .param("hash", it.hash())
                .update();
    }

    Optional<Entry> last(UUID incident) {
        return jdbc.sql(SELECT + "where incident = :incident order by n desc limit 1")
                .param("incident", incident)
                .query(JournalRows::read)
                .optional();
    }

    List<Entry> of(UUID incident) {
        return jdbc.sql(SELECT + "where incident = :incident order by n")
                .param("incident", incident)
                .query(JournalRows::read)
                .list();
    }

    boolean has(UUID incident, Entry.Kind kind, String code) {
        return jdbc.sql("""
                        select exists (select from incident.entry
                                        where incident = :incident and kind = :kind and coalesce(code, '') = :code)
                        """)
                .param("incident", incident)
                .param("kind", kind.code())
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static Entry read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Entry(
                row.getInt("n"),
                Times.read(row, "at"),
                Entry.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("code"),
                row.getString("by_whom"),
                row.getString("words"),
                row.getString("hash"));
    }
}
