package kz.derbes.consent;

import java.time.Clock;
import kz.derbes.law.counting.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many visitors let their visits be kept under a number. */
@Component
class VisitorHeads implements Heads {
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitorHeads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "visitors";
    }

    @Override
    public long count() {
        return jdbc.sql("""
                        select count(distinct visitor) from consent.consent
                         where visitor is not null and ended_at is null and until > :now
                        """)
                .param("now", ConsentRows.utc(clock.instant()))
                .query(Long.class)
                .single();
    }
}
