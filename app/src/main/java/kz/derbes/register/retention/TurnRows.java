package kz.derbes.register.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is to sweep: one row, leased to one node for as long as it renews. */
@Component
class TurnRows {
    private final JdbcClient jdbc;

    TurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while another node has it. */
    boolean take(UUID token, Instant now, Instant until) {
        return jdbc.sql("""
                        update register.sweep_turn set token = :token, leased_until = :until
                         where leased_until is null or leased_until < :now
                        """)
                        .param("token", token)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when another node has taken over. */
    boolean renew(UUID token, Instant until) {
        return jdbc.sql("update register.sweep_turn set leased_until = :until where token = :token")
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("token", token)
                        .update()
                == 1;
    }

    void release(UUID token) {
        jdbc.sql("update register.sweep_turn set token = null, leased_until = null where token = :token")
                .param("token", token)
                .update();
    }

    void ask(String member) {
        jdbc.sql("update register.sweep_turn set asked_by = :member")
                .param("member", member)
                .update();
    }

    /** Who asked for a sweep that has not begun; empty when nobody did. */
    String asked() {
        return jdbc.sql("select coalesce(asked_by, '') from register.sweep_turn")
                .query(String.class)
                .single();
    }

    void forgetAsked() {
        jdbc.sql("update register.sweep_turn set asked_by = null").update();
    }
}
