package kz.derbes.payment;

import java.time.Instant;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hooks that were heard, as hashes. */
@Component
class HookRows {
    private final JdbcClient jdbc;

    HookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was heard before. */
    boolean add(String method, byte[] hash, String verdict, Instant at) {
        return jdbc.sql("""
                        insert into payment.hook (method, hash, received_at, verdict) values (:method, :hash, :at, :verdict)
                            on conflict (method, hash) do nothing
                        """)
                        .param("method", method)
                        .param("hash", hash)
                        .param("at", Times.sql(at))
                        .param("verdict", verdict)
                        .update()
                == 1;
    }

    int removeBefore(Instant at) {
        return jdbc.sql("delete from payment.hook where received_at < :at")
                .param("at", Times.sql(at))
                .update();
    }
}
