package kz.derbes.staff;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed secrets of code apps, each with the hash of its password and the last step that was used. */
@Component
class TotpRows {
    private final JdbcClient jdbc;

    TotpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept of a member's app.
     *
     * @param secret sealed, in hex
     * @param passwordHash of the password that goes with it
     */
    record Kept(String secret, String passwordHash, Instant createdAt, Instant usedAt) {}

    void draft(UUID member, byte[] secret, Instant now) {
        jdbc.sql("""
                        insert into staff.totp_draft (member, secret, created_at) values (:member, :secret, :now)
                        on conflict (member) do update set secret = excluded.secret, created_at = excluded.created_at
                        """)
                .param("member", member)
                .param("secret", secret)
                .param("now", Times.sql(now))
                .update();
    }

    Optional<byte[]> draft(UUID member) {
        return jdbc.sql("select secret from staff.totp_draft where member = :member")
                .param("member", member)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Puts the draft in force, in place of an earlier app. */
    void confirm(UUID member, byte[] secret, String passwordHash, long step, Instant now) {
        jdbc.sql("delete from staff.totp_draft where member = :member")
                .param("member", member)
                .update();
        jdbc.sql("""
                        insert into staff.totp (member, secret, password_hash, created_at, used_at, last_step)
                        values (:member, :secret, :hash, :now, :now, :step)
                        on conflict (member) do update
                           set secret = excluded.secret, password_hash = excluded.password_hash,
                               created_at = excluded.created_at, used_at = excluded.used_at, last_step = excluded.last_step
                        """)
                .param("member", member)
                .param("secret", secret)
                .param("hash", passwordHash)
                .param("now", Times.sql(now))
                .param("step", step)
                .update();
    }

    Optional<Kept> find(UUID member) {
        return jdbc.sql("select secret, password_hash, created_at, used_at from staff.totp where member = :member")
                .param("member", member)
                .query((row, number) -> new Kept(
                        HexFormat.of().formatHex(row.getBytes(1)),
                        row.getString(2),
                        Times.read(row, "created_at"),
                        Times.read(row, "used_at")))
                .optional();
    }

    /** Uses a step up; false when it or a later one was used before. */
    boolean use(UUID member, long step, Instant now) {
        return jdbc.sql("""
                        update staff.totp set last_step = :step, used_at = :now
                         where member = :member and last_step < :step
                        """)
                        .param("step", step)
                        .param("now", Times.sql(now))
                        .param("member", member)
                        .update()
                == 1;
    }

    int remove(UUID member) {
        jdbc.sql("delete from staff.totp_draft where member = :member")
                .param("member", member)
                .update();
        return jdbc.sql("delete from staff.totp where member = :member")
                .param("member", member)
                .update();
    }

    int removeDraftsBefore(Instant instant) {
        return jdbc.sql("delete from staff.totp_draft where created_at < :instant")
                .param("instant", Times.sql(instant))
                .update();
    }
}
