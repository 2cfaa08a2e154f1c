package kz.derbes.payment.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refunds that wait for a second pair of eyes. */
@Component
class QuestionRows {
    private static final String COLUMNS = "select approval, attempt, tiyn, by, at from payment.question ";
    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Question it) {
        jdbc.sql("insert into payment.question (approval, attempt, tiyn, by, at) values (?, ?, ?, ?, ?)")
                .params(it.approval(), it.attempt(), it.tiyn(), it.by(), Times.sql(it.at()))
                .update();
    }

    Optional<Question> find(UUID approval) {
        return jdbc.sql(COLUMNS + "where approval = ?")
                .param(approval)
                .query(QuestionRows::read)
                .optional();
    }

    List<Question> of(UUID attempt) {
        return jdbc.sql(COLUMNS + "where attempt = ? order by at desc")
                .param(attempt)
                .query(QuestionRows::read)
                .list();
    }

    void remove(UUID approval) {
        jdbc.sql("delete from payment.question where approval = ?")
                .param(approval)
                .update();
    }

    private static Question read(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getObject("approval", UUID.class),
                row.getObject("attempt", UUID.class),
                row.getLong("tiyn"),
                row.getString("by"),
                Times.read(row, "at"));
    }
}
