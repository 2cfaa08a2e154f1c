package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a demand, each on a row that the caller holds. */
@Component
class StepRows {
    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void judged(UUID id, List<FieldCode> granted, String maker, UUID approval) {
        jdbc.sql("""
                        update disclosure.demand set state = 'judged', granted = :granted, maker = :maker, approval = :approval
                         where id = :id
                        """)
                .param("granted", DemandRows.codes(granted))
                .param("maker", maker)
                .param("approval", approval)
                .param("id", id)
                .update();
    }

    void reopened(UUID id) {
        jdbc.sql("update disclosure.demand set state = 'entered', granted = '{}', approval = null where id = :id")
                .param("id", id)
                .update();
    }

    void approved(UUID id, String checker) {
        jdbc.sql("update disclosure.demand set state = 'approved', checker = :checker where id = :id")
                .param("checker", checker)
                .param("id", id)
                .update();
    }

    void closed(UUID id, DemandState state, @Nullable Refusal refusal, Instant at) {
        jdbc.sql("""
                        update disclosure.demand set state = :state, refusal = :refusal, closed_at = :at where id = :id
                        """)
                .param("state", state.code())
                .param("refusal", refusal == null ? null : refusal.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void packed(UUID id, String sha256) {
        jdbc.sql("update disclosure.demand set sha256 = :sum where id = :id")
                .param("sum", sha256)
                .param("id", id)
                .update();
    }

    /** The package is taken: the first time closes the demand. */
    void released(UUID id, int people, Instant at) {
        jdbc.sql("""
                        update disclosure.demand
                           set state = 'released', people = :people, taken_at = :at, closed_at = coalesce(closed_at, :at)
                         where id = :id
                        """)
                .param("people", people)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void oneMoreMissing(UUID id) {
        jdbc.sql("update disclosure.demand set missing = missing + 1 where id = :id")
                .param("id", id)
                .update();
    }
}
