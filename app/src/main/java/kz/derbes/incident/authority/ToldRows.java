package kz.derbes.incident.authority;

import java.util.List;
import java.util.UUID;
import kz.derbes.incident.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices that went to the authority. */
@Component
class ToldRows {
    private final JdbcClient jdbc;

    ToldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID incident, Told it) {
        jdbc.sql("""
                        insert into incident.told (incident, n, sent_at, recorded_at, by_whom, channel, registration)
                        values (:incident, :n, :sent, :recorded, :by, :channel, :registration)
                        """)
                .param("incident", incident)
                .param("n", it.n())
                .param("sent", Times.sql(it.sentAt()))
                .param("recorded", Times.sql(it.recordedAt()))
                .param("by", it.by())
                .param("channel", it.channel().code())
                .param("registration", it.registration())
                .update();
    }

    List<Told> of(UUID incident) {
        return jdbc.sql("""
                        select n, sent_at, recorded_at, by_whom, channel, registration from incident.told
                         where incident = :incident order by n
                        """)
                .param("incident", incident)
                .query((row, i) -> new Told(
                        row.getInt("n"),
                        Times.read(row, "sent_at"),
                        Times.read(row, "recorded_at"),
                        row.getString("by_whom"),
                        Channel.of(row.getString("channel")).orElseThrow(),
                        row.getString("registration")))
                .list();
    }
}
