package kz.derbes.risk.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions and what was switched on. */
@Component
class VersionRows {
    private static final String SELECT = "select version, text, made_by, made_at from risk.rules ";
    private static final String SWITCHES =
            "select version, approval, asked_by, asked_at, switched_at from risk.switch ";
    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(String text, String by, Instant at) {
        return jdbc.sql("insert into risk.rules (text, made_by, made_at) values (:text, :by, :at) returning version")
                .param("text", text)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<RuleVersion> find(int number) {
        return jdbc.sql(SELECT + "where version = :number")
                .param("number", number)
                .query(VersionRows::version)
                .optional();
    }

    List<RuleVersion> newest(int most) {
        return jdbc.sql(SELECT + "order by version desc limit :most")
                .param("most", most)
                .query(VersionRows::version)
                .list();
    }

    /** The number of the version in force; 0 when none was ever switched on. */
    int inForce() {
        return jdbc.sql(
                        "select version from risk.switch where switched_at is not null order by switched_at desc limit 1")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void ask(int version, UUID approval, String by, Instant at) {
        jdbc.sql("""
                        insert into risk.switch (version, approval, asked_by, asked_at)
                        values (:version, :approval, :by, :at)
                        """)
                .param("version", version)
                .param("approval", approval)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One wish, held back from others until the transaction ends. */
    Optional<Switch> hold(UUID approval) {
        return jdbc.sql(SWITCHES + "where approval = :approval for update")
                .param("approval", approval)
                .query(VersionRows::change)
                .optional();
    }

    void switched(UUID approval, Instant at) {
        jdbc.sql("update risk.switch set switched_at = :at where approval = :approval")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("approval", approval)
                .update();
    }

    List<Switch> switches(int most) {
        return jdbc.sql(SWITCHES + "order by asked_at desc, approval limit :most")
                .param("most", most)
                .query(VersionRows::change)
                .list();
    }

    private static RuleVersion version(ResultSet row, int number) throws SQLException {
        return new RuleVersion(
                row.getInt("version"),
                row.getString("text"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Switch change(ResultSet row, int number) throws SQLException {
        var switched = row.getObject("switched_at", OffsetDateTime.class);
        return new Switch(
                row.getInt("version"),
                row.getObject("approval", UUID.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                switched == null ? null : switched.toInstant());
    }
}
