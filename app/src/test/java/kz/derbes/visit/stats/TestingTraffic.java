package kz.derbes.visit.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.derbes.visit.stats.core.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random visits of a few days, the same for the same seed, as rows of {@code visit.hit}. */
public final class TestingTraffic {
    private static final String[] PAGES = {"/", "/tea", "/tea/green", "/coffee", "/cart", "/order", "/about", "/help"};
    private static final String[] REFERRERS = {"https://search.example", "https://news.example", "https://blog.example"
    };
    private static final String[] COUNTRIES = {"KZ", "KZ", "KZ", "RU", "UZ", "DE"};
    private static final String[] BROWSERS = {"Firefox 144", "Chrome 150", "Safari 20"};
    private static final String[] DEVICES = {"phone", "phone", "desktop", "tablet"};
    private static final String[] LANGUAGES = {"kk", "ru", "en"};

    private final JdbcClient jdbc;
    private final Random random;

    public TestingTraffic(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        random = new Random(seed);
    }

    /** Opens the day and lets so many visitors come, each once or more; some hits arrive before the one that was earlier. */
    public List<Seen> day(LocalDate day, int visitors) {
        jdbc.sql("select visit.open_day(:day)").param("day", day).query(row -> {});
        var hits = new ArrayList<Seen>();
        var midnight = day.atStartOfDay(Seen.ZONE).toInstant();
        for (int i = 0; i < visitors; i++) {
            var visitor = new UUID(random.nextLong(), random.nextLong());
            for (int visits = 1 + random.nextInt(3); visits > 0; visits--)
                hits.addAll(visit(visitor, midnight.plusSeconds(random.nextInt(80_000))));
        }
        hits.sort(Comparator.comparing(Seen::at));
        for (int i = 1; i < hits.size(); i++) if (random.nextInt(4) == 0) Collections.swap(hits, i - 1, i);
        return hits;
    }

    private List<Seen> visit(UUID visitor, Instant begin) {
        var hits = new ArrayList<Seen>();
        var at = begin;
        boolean campaign = random.nextInt(4) == 0;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            boolean first = hits.isEmpty();
            hits.add(new Seen(
                    0,
                    at,
                    visitor,
                    random.nextInt(6) == 0 ? "click" + random.nextInt(3) : null,
                    any(PAGES),
                    first ? referrer() : "/tea",
                    first && campaign ? "letter" : null,
                    first && campaign ? "email" : null,
                    first && campaign ? "spring" + random.nextInt(2) : null,
                    random.nextInt(9) == 0 ? null : COUNTRIES[Math.floorMod(visitor.hashCode(), COUNTRIES.length)],
                    BROWSERS[Math.floorMod(visitor.hashCode() / 7, BROWSERS.length)],
                    LANGUAGES[Math.floorMod(visitor.hashCode() / 11, LANGUAGES.length)],
                    DEVICES[Math.floorMod(visitor.hashCode() / 13, DEVICES.length)]));
            at = at.plusMillis(random.nextInt(40 * 60_000));
        }
        var end = begin.atZone(Seen.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Seen.ZONE)
                .toInstant();
        hits.removeIf(it -> !it.at().isBefore(end));
        return hits;
    }

    private @Nullable String referrer() {
        return random.nextInt(3) == 0 ? null : any(REFERRERS);
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Makes the hits durable, in this order. */
    public void write(List<Seen> hits) {
        for (var hit : hits)
            jdbc.sql("""
                            insert into visit.hit (at, visitor, consent, kind, event, page, referrer, source, medium,
                                                   campaign, country, browser, language, device)
                            values (:at, :visitor, gen_random_uuid(), :kind, :event, :page, :referrer, :source,
                                    :medium, :campaign, :country, :browser, :language, :device)
                            """)
                    .param("at", hit.at().atOffset(ZoneOffset.UTC))
                    .param("visitor", hit.visitor())
                    .param("kind", hit.event() == null ? "view" : "event")
                    .param("event", hit.event())
                    .param("page", hit.page())
                    .param("referrer", hit.referrer())
                    .param("source", hit.source())
                    .param("medium", hit.medium())
                    .param("campaign", hit.campaign())
                    .param("country", hit.country())
                    .param("browser", hit.browser())
                    .param("language", hit.language())
                    .param("device", hit.device())
                    .update();
    }

    /** Counts each of these hits so many times more, as of those who allow nothing. */
    public void countByEverybody(List<Seen> hits, int times) {
        for (var hit : hits)
            jdbc.sql("""
                            insert into visit.count as c (hour, path, hits)
                            values (date_trunc('hour', :at::timestamptz), :page, :times)
                            on conflict (hour, path) do update set hits = c.hits + excluded.hits
                            """)
                    .param("at", hit.at().atOffset(ZoneOffset.UTC))
                    .param("page", hit.page())
                    .param("times", times)
                    .update();
    }

    /** Removes all hits, ends all goals, and lets figures begin with what comes now. */
    public void clear() {
        jdbc.sql("delete from visit.hit").update();
        jdbc.sql("update visit.stat_goal set ended = true").update();
        jdbc.sql("""
                        update visit.stat_cursor
                           set seq = (select case when is_called then last_value else 0 end from visit.hit_seq)
                        """).update();
    }
}
