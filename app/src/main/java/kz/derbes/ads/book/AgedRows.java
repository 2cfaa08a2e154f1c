package kz.derbes.ads.book;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What was shown for the last time so long ago that nobody has to keep it any more. */
@Component("adAgedRows")
class AgedRows {
    private static final String AGED = """
             from ads.campaign c where state in ('ended', 'archived')
              and coalesce((select max(hour) from ads.count n where n.campaign = c.id), ends) < :before
            """;
    private final JdbcClient jdbc;

    AgedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long countShownBefore(Instant before) {
        return jdbc.sql("select count(*)" + AGED)
                .param("before", Sql.at(before))
                .query(Long.class)
                .single();
    }

    /** Holds them back from others until the transaction ends. */
    List<UUID> shownBefore(Instant before, int limit) {
        return jdbc
                .sql("select id" + AGED + " order by id limit :limit for update skip locked")
                .param("before", Sql.at(before))
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Deletes campaigns with all that belongs to them. */
    void delete(List<UUID> campaigns) {
        var ids = new SqlArrayValue("uuid", campaigns.toArray());
        for (String statement : List.of(
                "delete from ads.picture p using ads.creative c where p.creative = c.id and c.campaign = any(:ids)",
                "delete from ads.creative where campaign = any(:ids)",
                "delete from ads.count where campaign = any(:ids)",
                "delete from ads.spent where campaign = any(:ids)",
                "delete from ads.lease where campaign = any(:ids)",
                "delete from ads.campaign where id = any(:ids)"))
            jdbc.sql(statement).param("ids", ids).update();
    }
}
