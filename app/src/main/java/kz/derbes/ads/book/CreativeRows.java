package kz.derbes.ads.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advertisements and their pictures. */
@Component
class CreativeRows {
    private static final String SELECT = "select * from ads.creative ";
    private final JdbcClient jdbc;

    CreativeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID campaign, CreativeDraft draft, String maker, Instant now) {
        var size = draft.size();
        var sql = jdbc.sql("""
                        insert into ads.creative (id, campaign, state, kind, width, height, weight, title_kk, body_kk, title_ru,
                          body_ru, title_en, body_en, target, html, maker, changed_at)
                        values (:id, :campaign, 'draft', :kind, :width, :height, :weight, :titlekk, :bodykk, :titleru,
                          :bodyru, :titleen, :bodyen, :target, :html, :maker, :now)
                        """)
                .param("id", id)
                .param("campaign", campaign)
                .param("kind", draft.kind().code())
                .param("width", size == null ? null : size.width())
                .param("height", size == null ? null : size.height())
                .param("weight", draft.weight())
                .param("target", draft.target())
                .param("html", draft.html())
                .param("maker", maker)
                .param("now", Sql.at(now));
        for (var language : Language.values()) {
            var text = draft.words().in(language);
            sql = sql.param(
                            "title" + language.code(),
                            text.map(Words.Text::title).orElse(null))
                    .param("body" + language.code(), text.map(Words.Text::body).orElse(null));
        }
        sql.update();
    }

    void addPicture(UUID creative, Picture picture) {
        jdbc.sql("insert into ads.picture (creative, type, bytes) values (:id, :type, :bytes)")
                .param("id", creative)
                .param("type", picture.type())
                .param("bytes", picture.bytes())
                .update();
    }

    Optional<Picture> picture(UUID creative) {
        return jdbc.sql("""
                        select p.type, p.bytes, c.width, c.height from ads.picture p join ads.creative c on c.id = p.creative
                         where p.creative = :id
                        """)
                .param("id", creative)
                .query((row, n) -> new Picture(
                        row.getString("type"),
                        row.getBytes("bytes"),
                        new Size(row.getInt("width"), row.getInt("height"))))
                .optional();
    }

    Optional<Creative> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CreativeRows::creative)
                .optional();
    }

    Optional<Creative> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(CreativeRows::creative)
                .optional();
    }

    List<Creative> of(UUID campaign) {
        return jdbc.sql(SELECT + "where campaign = :campaign order by changed_at, id")
                .param("campaign", campaign)
                .query(CreativeRows::creative)
                .list();
    }

    /** Of all campaigns in that state, those that were approved. */
    List<Creative> approvedOfLive() {
        return jdbc.sql("""
                        select a.* from ads.creative a join ads.campaign c on c.id = a.campaign
                         where c.state = 'live' and a.state = 'approved' order by a.id
                        """).query(CreativeRows::creative).list();
    }

    /** Those that wait for a second look, longest first. */
    List<Creative> waiting(int limit) {
        return jdbc.sql(SELECT + "where state = 'in-review' order by submitted_at, id limit :limit")
                .param("limit", limit)
                .query(CreativeRows::creative)
                .list();
    }

    void reviewed(UUID id, String by) {
        jdbc.sql("update ads.creative set reviewed_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .update();
    }

    private static Creative creative(ResultSet row, int number) throws SQLException {
        int width = row.getInt("width");
        var size = row.wasNull() ? null : new Size(width, row.getInt("height"));
        return new Creative(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                CreativeState.of(row.getString("state")).orElseThrow(),
                Kind.of(row.getString("kind")).orElseThrow(),
                size,
                row.getInt("weight"),
                words(row),
                row.getString("target"),
                row.getString("html"),
                row.getString("maker"),
                row.getString("submitted_by"),
                Sql.perhaps(row, "submitted_at"),
                row.getString("reviewed_by"),
                Sql.at(row, "changed_at"));
    }

    private static Words words(ResultSet row) throws SQLException {
        var texts = new EnumMap<Language, Words.Text>(Language.class);
        for (var language : Language.values()) {
            @Nullable String title = row.getString("title_" + language.code());
            if (title != null) texts.put(language, new Words.Text(title, body(row, language)));
        }
        return new Words(texts);
    }

    private static String body(ResultSet row, Language language) throws SQLException {
        @Nullable String body = row.getString("body_" + language.code());
        return body == null ? "" : body;
    }
}
