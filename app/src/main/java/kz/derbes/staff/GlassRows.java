package kz.derbes.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times somebody at the server's shell let an owner in. */
@Component
class GlassRows {
    private final JdbcClient jdbc;

    GlassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID member, Instant now) {
        jdbc.sql("insert into staff.glass (member, broken_at) values (:member, :now)")
                .param("member", member)
                .param("now", Times.sql(now))
                .update();
    }

    boolean isOf(UUID member) {
        return jdbc.sql("select exists (select from staff.glass where member = :member)")
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    /** Those of which nobody has taken notice, newest first. */
    List<BreakGlass.Broken> open(Instant since) {
        return jdbc.sql("""
                        select g.member, m.label, g.broken_at from staff.glass g join staff.member m using (member)
                         where acknowledged_at is null and broken_at > :since order by broken_at desc
                        """)
                .param("since", Times.sql(since))
                .query((row, number) -> new BreakGlass.Broken(
                        row.getObject(1, UUID.class), row.getString(2), Times.read(row, "broken_at")))
                .list();
    }

    boolean acknowledge(UUID member, UUID by, Instant now) {
        return jdbc.sql("""
                        update staff.glass set acknowledged_at = :now, acknowledged_by = :by
                         where member = :member and member <> :by and acknowledged_at is null
                        """)
                        .param("now", Times.sql(now))
                        .param("by", by)
                        .param("member", member)
                        .update()
                == 1;
    }
}
