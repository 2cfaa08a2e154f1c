package kz.derbes.ads.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.ads.core.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advertisers, places, and the number that grows when anything to be shown has changed. */
@Component
class BookRows {
    private final JdbcClient jdbc;

    BookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addAdvertiser(Advertiser it, Instant now) {
        jdbc.sql("insert into ads.advertiser (id, name, bin, created_at) values (:id, :name, :bin, :now)")
                .param("id", it.id())
                .param("name", it.name())
                .param("bin", it.bin())
                .param("now", Sql.at(now))
                .update();
    }

    List<Advertiser> advertisers(int limit, int offset) {
        return jdbc.sql("select id, name, bin from ads.advertiser order by name, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(BookRows::advertiser)
                .list();
    }

    Optional<Advertiser> advertiser(UUID id) {
        return jdbc.sql("select id, name, bin from ads.advertiser where id = :id")
                .param("id", id)
                .query(BookRows::advertiser)
                .optional();
    }

    /** False when the code is taken. */
    boolean addPlacement(Placement it, Instant now) {
        return jdbc.sql("""
                        insert into ads.placement (code, name, width, height, created_at)
                        values (:code, :name, :width, :height, :now) on conflict do nothing
                        """)
                        .param("code", it.code())
                        .param("name", it.name())
                        .param("width", it.size().width())
                        .param("height", it.size().height())
                        .param("now", Sql.at(now))
                        .update()
                > 0;
    }

    List<Placement> placements() {
        return jdbc.sql("select * from ads.placement order by code")
                .query((row, n) -> new Placement(
                        row.getString("code"),
                        row.getString("name"),
                        new Size(row.getInt("width"), row.getInt("height")),
                        row.getObject("closed_at") == null))
                .list();
    }

    boolean closePlacement(String code, @Nullable Instant at) {
        return jdbc.sql(
                                "update ads.placement set closed_at = :at where code = :code and (closed_at is null) = (:at::timestamptz is not null)")
                        .param("code", code)
                        .param("at", at == null ? null : Sql.at(at))
                        .update()
                > 0;
    }

    private static Advertiser advertiser(ResultSet row, int number) throws SQLException {
        return new Advertiser(row.getObject("id", UUID.class), row.getString("name"), row.getString("bin"));
    }

    long version() {
        return jdbc.sql("select version from ads.market").query(Long.class).single();
    }

    void changed() {
        jdbc.sql("update ads.market set version = version + 1").update();
    }
}
