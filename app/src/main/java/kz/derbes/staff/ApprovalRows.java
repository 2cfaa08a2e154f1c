package kz.derbes.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions for a second pair of eyes. */
@Component
class ApprovalRows {
    private static final String SELECT = "select * from staff.approval ";
    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Question it) {
        jdbc.sql("""
                        insert into staff.approval (approval, deed, codes, maker, maker_role, asked_at, expires_at)
                        values (:approval, :deed, :codes, :maker, :role, :asked, :end)
                        """)
                .param("approval", it.approval())
                .param("deed", it.deed())
                .param("codes", it.codes())
                .param("maker", it.maker())
                .param("role", it.makerRole())
                .param("asked", Times.sql(it.askedAt()))
                .param("end", Times.sql(it.expiresAt()))
                .update();
    }

    /** Decides an open question of somebody else; empty when there is no such question any more. */
    Optional<Question> decide(UUID approval, String checker, String verdict, String reason, Instant now) {
        return jdbc.sql("""
                        update staff.approval set checker = :checker, verdict = :verdict, reason = :reason, decided_at = :now
                         where approval = :approval and maker <> :checker and verdict is null and expires_at > :now
                        returning *
                        """)
                .param("checker", checker)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("now", Times.sql(now))
                .param("approval", approval)
                .query(ApprovalRows::question)
                .optional();
    }

    boolean spend(UUID approval, String maker, String deed, String codes, Instant now) {
        return spend("maker", approval, maker, deed, codes, now);
    }

    boolean spendAsChecker(UUID approval, String checker, String deed, String codes, Instant now) {
        return spend("checker", approval, checker, deed, codes, now);
    }

    private boolean spend(String column, UUID approval, String who, String deed, String codes, Instant now) {
        return jdbc.sql("""
                        update staff.approval set spent_at = :now
                         where approval = :approval and deed = :deed and codes = :codes
                           and verdict = 'allowed' and spent_at is null and expires_at > :now
                           and\s""" + column + " = :who")
                        .param("now", Times.sql(now))
                        .param("approval", approval)
                        .param("who", who)
                        .param("deed", deed)
                        .param("codes", codes)
                        .update()
                == 1;
    }

    List<Question> open(Instant now) {
        return jdbc.sql(SELECT + "where verdict is null and expires_at > :now order by asked_at")
                .param("now", Times.sql(now))
                .query(ApprovalRows::question)
                .list();
    }

    /** Questions that are answered or over, newest first. */
    List<Question> closed(Instant now, int limit, int offset) {
        return jdbc.sql(SELECT + """
                        where verdict is not null or expires_at <= :now
                        order by asked_at desc, approval limit :limit offset :offset
                        """)
                .param("now", Times.sql(now))
                .param("limit", limit)
                .param("offset", offset)
                .query(ApprovalRows::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("approval", UUID.class),
                row.getString("deed"),
                row.getString("codes"),
                row.getString("maker"),
                row.getString("maker_role"),
                Times.read(row, "asked_at"),
                Times.read(row, "expires_at"),
                row.getString("checker"),
                row.getString("verdict"),
                row.getString("reason"),
                Times.readOrNull(row, "spent_at"));
    }
}
