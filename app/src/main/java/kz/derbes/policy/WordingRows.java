package kz.derbes.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wordings that were shown, kept for ever. */
@Component
class WordingRows {
    private final JdbcClient jdbc;

    WordingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Wording wording, Instant at) {
        jdbc.sql("""
                insert into policy.wording (hash, scope, language, edition, text, shown_at)
                values (:hash, :scope, :language, :edition, :text, :at)
                on conflict (hash) do nothing
                """)
                .param("hash", wording.hash())
                .param("scope", wording.scope().code())
                .param("language", wording.language().code())
                .param("edition", wording.edition())
                .param("text", wording.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Wording> find(String hash) {
        return jdbc.sql("select scope, language, edition, text, hash from policy.wording where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> wording(row))
                .optional();
    }

    private static Wording wording(ResultSet row) throws SQLException {
        var scope =
                Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT).replace('-', '_'));
        var language = Language.of(row.getString("language")).orElseThrow();
        return new Wording(scope, language, row.getInt("edition"), row.getString("text"), row.getString("hash"));
    }
}
