package kz.derbes.ads.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums of the counts; they hold no reader. */
@Component
class FigureRows {
    private static final String SUMS = """
            coalesce(sum(n) filter (where event = 'impression'), 0) as impressions,
            coalesce(sum(n) filter (where event = 'viewable'), 0) as viewable,
            coalesce(sum(n) filter (where event = 'click'), 0) as clicks,
            coalesce(sum(n) filter (where event = 'goal'), 0) as goals
            """;
    private static final String FROM = """
              from ads.count c join ads.campaign k on k.id = c.campaign join ads.creative a on a.id = c.creative
             where c.hour >= :from and c.hour < :to and (:campaign::uuid is null or c.campaign = :campaign)
               and (:advertiser::uuid is null or k.advertiser = :advertiser)
            """;
    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figures> by(Dimension by, Span span, int limit) {
        String order = by == Dimension.DAY ? " order by 1 desc" : " order by impressions desc, 1";
        return bound("select " + by.sql() + " as name, " + SUMS + FROM + " group by 1" + order + " limit :limit", span)
                .param("limit", limit)
                .query(FigureRows::figures)
                .list();
    }

    Figures total(Span span) {
        return bound("select '' as name, " + SUMS + FROM, span)
                .query(FigureRows::figures)
                .single();
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        return new Figures(
                row.getString("name"),
                row.getLong("impressions"),
                row.getLong("viewable"),
                row.getLong("clicks"),
                row.getLong("goals"));
    }

    private JdbcClient.StatementSpec bound(String sql, Span span) {
        return jdbc.sql(sql)
                .param("from", at(span.start()))
                .param("to", at(span.end()))
                .param("campaign", span.campaign())
                .param("advertiser", span.advertiser());
    }

    private static OffsetDateTime at(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
