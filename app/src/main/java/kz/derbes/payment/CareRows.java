package kz.derbes.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that is held until somebody of the staff has looked, or its time is over. */
@Component("paymentCareRows")
class CareRows {
    private static final String OPEN =
            "state = 'held' and care is not null and care_until is not null and care_end is null";
    private final JdbcClient jdbc;

    CareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has the caretaker come again when nobody may decide any more. */
    void postpone(UUID attempt) {
        jdbc.sql("update payment.attempt set look_at = care_until, looks = 0 where id = :id and " + OPEN)
                .param("id", attempt)
                .update();
    }

    /** Writes down what was decided and has the caretaker come; false when nothing is to be decided. */
    boolean end(UUID attempt, Care.End end, Instant now) {
        return jdbc.sql("update payment.attempt set care_end = :end, look_at = :now where id = :id and " + OPEN)
                        .param("end", end.code())
                        .param("now", Times.sql(now))
                        .param("id", attempt)
                        .update()
                == 1;
    }

    /** What waits for a look, the first due first. */
    List<Attempt> waiting(int limit) {
        return jdbc.sql(AttemptRows.COLUMNS + "where " + OPEN + " order by care_until, id limit :limit")
                .param("limit", limit)
                .query(AttemptRows::read)
                .list();
    }
}
