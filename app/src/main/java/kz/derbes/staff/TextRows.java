package kz.derbes.staff;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of the duty of silence and who accepted which. */
@Component
class TextRows {
    private final JdbcClient jdbc;

    TextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Confidentiality.Text text, Instant now) {
        jdbc.sql("""
                        insert into staff.text (hash, kk, ru, en, shown_since) values (:hash, :kk, :ru, :en, :now)
                        on conflict (hash) do nothing
                        """)
                .param("hash", text.hash())
                .param("kk", text.in(Language.KK))
                .param("ru", text.in(Language.RU))
                .param("en", text.in(Language.EN))
                .param("now", Times.sql(now))
                .update();
    }

    boolean accepted(UUID member, String hash) {
        return jdbc.sql("select exists (select from staff.acceptance where member = :member and hash = :hash)")
                .param("member", member)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Whether this acceptance is new. */
    boolean accept(UUID member, String hash, Language language, Instant now) {
        return jdbc.sql("""
                        insert into staff.acceptance (member, hash, language, accepted_at)
                        values (:member, :hash, :language, :now) on conflict (member, hash) do nothing
                        """)
                        .param("member", member)
                        .param("hash", hash)
                        .param("language", language.code())
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }
}
