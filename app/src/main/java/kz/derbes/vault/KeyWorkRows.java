package kz.derbes.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The works on the keys; at most one is alive, and whoever takes it holds its row until the step is committed. */
@Component
class KeyWorkRows {
    private static final String SELECT = """
            select id, kind, step, new_key, reached, done, total, paused, abandon, trouble, ended_at from vault.key_work
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyWorkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for a work; false while another is alive. */
    boolean ask(KeyWork.Kind kind, String by) {
        return jdbc.sql("""
                        insert into vault.key_work (kind, step, asked_by, asked_at, changed_at)
                        values (:kind, 'ASKED', :by, :at, :at) on conflict do nothing
                        """)
                        .param("kind", kind.code())
                        .param("by", by)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** The work to go on with; empty when there is none, it is paused, or another node is at it. */
    Optional<KeyWork> take() {
        return jdbc.sql(SELECT + "where ended_at is null and not paused for update skip locked")
                .query(KeyWorkRows::work)
                .optional();
    }

    Optional<KeyWork> newest() {
        return jdbc.sql(SELECT + "order by id desc limit 1")
                .query(KeyWorkRows::work)
                .optional();
    }

    void save(KeyWork it) {
        jdbc.sql("""
                        update vault.key_work
                           set step = :step, new_key = :key, reached = :reached, done = :done, total = :total,
                               settled_at = case when step = :step then settled_at end,
                               paused = :paused, trouble = :trouble, changed_at = :at,
                               ended_at = case when :ended then :at end
                         where id = :id
                        """)
                .param("step", it.step())
                .param("key", it.newKey())
                .param("reached", it.reached())
                .param("done", it.done())
                .param("total", it.total())
                .param("paused", it.paused())
                .param("trouble", it.trouble())
                .param("ended", it.ended())
                .param("at", now())
                .param("id", it.id())
                .update();
    }

    /** Stops the living work after its present step, or lets it go on; false when none is alive. */
    boolean pause(boolean paused, boolean abandon) {
        return jdbc.sql("""
                        update vault.key_work set paused = :paused, abandon = abandon or :abandon
                         where ended_at is null
                        """).param("paused", paused).param("abandon", abandon).update() == 1;
    }

    /** The living work whose pausing or going on nobody has recorded yet; it counts as recorded from now on. */
    Optional<KeyWork> untold() {
        return jdbc.sql("""
                        update vault.key_work set told_paused = paused
                         where id = (select id from vault.key_work
                                      where ended_at is null and paused <> told_paused for update skip locked)
                        returning id, kind, step, new_key, reached, done, total, paused, abandon, trouble, ended_at
                        """).query(KeyWorkRows::work).optional();
    }

    void trouble(String why) {
        jdbc.sql("update vault.key_work set trouble = :why where ended_at is null")
                .param("why", why)
                .update();
    }

    String askedBy(KeyWork it) {
        return jdbc.sql("select asked_by from vault.key_work where id = :id")
                .param("id", it.id())
                .query(String.class)
                .single();
    }

    /** Since when the state that the work waited for has been everywhere; now, when this is the first time. */
    Instant settled(KeyWork it) {
        return jdbc.sql("""
                        update vault.key_work set settled_at = coalesce(settled_at, :at) where id = :id
                        returning settled_at
                        """)
                .param("at", now())
                .param("id", it.id())
                .query((row, n) -> Objects.requireNonNull(Times.of(row, "settled_at")))
                .single();
    }

    /** Draws a line behind every transaction that has begun to write; false when there is one already. */
    boolean drawLine(KeyWork it) {
        return jdbc.sql("update vault.key_work set barrier = pg_current_xact_id() where id = :id and barrier is null")
                        .param("id", it.id())
                        .update()
                == 1;
    }

    /** Whether everything that was being written when the line was drawn has ended by now; the line is gone then. */
    boolean passLine(KeyWork it) {
        return jdbc.sql("""
                        update vault.key_work set barrier = null
                         where id = :id and pg_snapshot_xmin(pg_current_snapshot()) > barrier
                        """).param("id", it.id()).update() == 1;
    }

    private OffsetDateTime now() {
        return Times.utc(clock.instant());
    }

    private static KeyWork work(ResultSet row, int number) throws SQLException {
        return new KeyWork(
                row.getLong("id"),
                KeyWork.Kind.of(row.getString("kind")),
                row.getString("step"),
                row.getLong("new_key"),
                Objects.requireNonNull(row.getObject("reached", UUID.class)),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("paused"),
                row.getBoolean("abandon"),
                row.getString("trouble"),
                row.getObject("ended_at") != null,
                false);
    }
}
