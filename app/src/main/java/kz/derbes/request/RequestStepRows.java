package kz.derbes.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of requests, each with the fact that proves it. */
@Component
class RequestStepRows {
    private final JdbcClient jdbc;

    RequestStepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Matter matter, Step it) {
        jdbc.sql("""
                        insert into request.step (subject, request, fact, state, at, actor, reason)
                        values (:subject, :request, :fact, :state, :at, :actor, :reason) on conflict do nothing
                        """)
                .param("subject", matter.subject().value())
                .param("request", matter.id())
                .param("fact", it.fact())
                .param("state", it.state().code())
                .param("at", Times.sql(it.at()))
                .param("actor", it.actor())
                .param("reason", it.reason())
                .update();
    }

    List<Step> of(Matter matter) {
        return jdbc.sql("""
                        select fact, state, at, actor, reason from request.step
                         where subject = :subject and request = :request order by at, fact
                        """)
                .param("subject", matter.subject().value())
                .param("request", matter.id())
                .query(RequestStepRows::read)
                .list();
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        return new Step(
                State.of(row.getString("state")),
                Times.read(row, "at"),
                row.getString("actor"),
                row.getString("reason"),
                row.getObject("fact", UUID.class));
    }
}
