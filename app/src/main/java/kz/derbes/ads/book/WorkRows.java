package kz.derbes.ads.book;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far campaigns and advertisements have come. */
@Component
class WorkRows {
    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void state(Work work, String state, Instant now) {
        jdbc.sql("update ads." + work.what() + " set state = :state, changed_at = :now where id = :id")
                .param("id", work.id())
                .param("state", state)
                .param("now", Sql.at(now))
                .update();
    }

    void submitted(Work work, String by, Instant now) {
        jdbc.sql("update ads." + work.what() + " set submitted_by = :by, submitted_at = :now where id = :id")
                .param("id", work.id())
                .param("by", by)
                .param("now", Sql.at(now))
                .update();
    }
}
