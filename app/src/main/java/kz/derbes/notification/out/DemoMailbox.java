package kz.derbes.notification.out;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mailbox of the demo: the last letters, readable by everybody who sees the demo. */
public final class DemoMailbox implements Carrier {
    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(Sheet sheet) {
        jdbc.sql("""
                        insert into notification.demo_letter (subject, id, envelope, title, body, at)
                        values (:subject, :id, :envelope, :title, :body, :at)
                            on conflict do nothing
                        """)
                .param("subject", sheet.subject().value())
                .param("id", sheet.number())
                .param("envelope", sheet.to().reveal())
                .param("title", sheet.title())
                .param("body", sheet.text())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trim();
        return new Delivery.Taken();
    }

    /** The letters, newest first. */
    public List<Shown> letters() {
        return jdbc.sql("""
                        select id, envelope, title, body, at
                          from notification.demo_letter order by at desc, id limit :kept
                        """)
                .param("kept", KEPT)
                .query((row, n) -> new Shown(
                        row.getObject("id", UUID.class),
                        row.getString("envelope"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void trim() {
        jdbc.sql("""
                        delete from notification.demo_letter
                         where (subject, id) in (
                               select subject, id from notification.demo_letter order by at desc, id offset :kept)
                        """).param("kept", KEPT).update();
    }

    /** A letter as shown in the demo. */
    public record Shown(UUID id, String to, String subject, String text, Instant at) {
        @Override
        public String toString() {
            return "letter " + id;
        }
    }
}
