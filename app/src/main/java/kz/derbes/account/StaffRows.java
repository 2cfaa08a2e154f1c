package kz.derbes.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner and the links by which the owner gets in. */
@Component
class StaffRows {
    private final JdbcClient jdbc;

    StaffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the owner; the first call gives it. */
    UUID owner(Instant now) {
        jdbc.sql(
                        "insert into account.staff (staff, role, created_at) values (:staff, 'owner', :now) on conflict do nothing")
                .param("staff", UUID.randomUUID())
                .param("now", Times.sql(now))
                .update();
        return jdbc.sql("select staff from account.staff where role = 'owner'")
                .query(UUID.class)
                .single();
    }

    void replaceLinks(UUID staff, byte[] tokenHash, Instant now, Instant end) {
        jdbc.sql("delete from account.staff_link where staff = :staff and used_at is null")
                .param("staff", staff)
                .update();
        jdbc.sql(
                        "insert into account.staff_link (token_hash, staff, created_at, expires_at) values (:hash, :staff, :now, :end)")
                .param("hash", tokenHash)
                .param("staff", staff)
                .param("now", Times.sql(now))
                .param("end", Times.sql(end))
                .update();
    }

    /** Uses up a link; empty when it is unknown, used or old. */
    Optional<UUID> use(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        update account.staff_link set used_at = :now
                         where token_hash = :hash and used_at is null and expires_at > :now
                        returning staff
                        """)
                .param("now", Times.sql(now))
                .param("hash", tokenHash)
                .query(UUID.class)
                .optional();
    }

    int removeLinksEndedBefore(Instant instant) {
        return jdbc.sql("delete from account.staff_link where expires_at < :instant")
                .param("instant", Times.sql(instant))
                .update();
    }
}
