package kz.derbes.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which texts belong to which request. */
@Component
class MessageRows {
    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Matter matter, Message it) {
        jdbc.sql("""
                        insert into request.message (subject, request, text, voice, proven, at)
                        values (:subject, :request, :text, :voice, :proven, :at)
                        """)
                .param("subject", matter.subject().value())
                .param("request", matter.id())
                .param("text", it.text())
                .param("voice", it.voice().code())
                .param("proven", it.proven())
                .param("at", Times.sql(it.at()))
                .update();
    }

    /** In the order they were said. */
    List<Message> of(Matter matter) {
        return jdbc.sql("""
                        select text, voice, proven, at from request.message
                         where subject = :subject and request = :request order by at, text
                        """)
                .param("subject", matter.subject().value())
                .param("request", matter.id())
                .query(MessageRows::read)
                .list();
    }

    long count(Matter matter) {
        return jdbc.sql("select count(*) from request.message where subject = :subject and request = :request")
                .param("subject", matter.subject().value())
                .param("request", matter.id())
                .query(Long.class)
                .single();
    }

    private static Message read(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("text", UUID.class),
                MatterColumns.constant(Voice.class, row.getString("voice")),
                row.getBoolean("proven"),
                Times.read(row, "at"));
    }
}
