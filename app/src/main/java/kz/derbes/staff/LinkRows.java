package kz.derbes.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links by which a member gets in, by keyed hash. */
@Component
class LinkRows {
    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link was made for. */
    enum Kind {
        START,
        INVITATION,
        BREAK_GLASS;

        static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A link that has just been used up. */
    record Used(UUID member, Kind kind) {
        boolean startsTheHouse() {
            return kind == Kind.START;
        }
    }

    /** A link that waits to be used. */
    record Waiting(UUID member, Kind kind, Instant expiresAt) {}

    /** Adds a link and removes the member's unused ones. */
    void replace(UUID member, Kind kind, byte[] tokenHash, Instant now, Instant end) {
        removeUnused(member);
        jdbc.sql("""
                        insert into staff.link (token_hash, member, kind, created_at, expires_at)
                        values (:hash, :member, :kind, :now, :end)
                        """)
                .param("hash", tokenHash)
                .param("member", member)
                .param("kind", kind.code())
                .param("now", Times.sql(now))
                .param("end", Times.sql(end))
                .update();
    }

    int removeUnused(UUID member) {
        return jdbc.sql("delete from staff.link where member = :member and used_at is null")
                .param("member", member)
                .update();
    }

    /** Uses up a link; empty when it is unknown, used or old, or its member is no longer staff. */
    Optional<Used> use(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        update staff.link l set used_at = :now
                          from staff.member m
                         where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                           and m.member = l.member and m.removed_at is null
                        returning l.member, l.kind
                        """)
                .param("now", Times.sql(now))
                .param("hash", tokenHash)
                .query((row, number) -> new Used(row.getObject(1, UUID.class), Kind.of(row.getString(2))))
                .optional();
    }

    List<Waiting> waiting(Instant now) {
        return jdbc.sql("""
                        select member, kind, expires_at from staff.link
                         where used_at is null and expires_at > :now order by created_at
                        """)
                .param("now", Times.sql(now))
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class), Kind.of(row.getString(2)), Times.read(row, "expires_at")))
                .list();
    }

    int removeEndedBefore(Instant instant) {
        return jdbc.sql("delete from staff.link where expires_at < :instant")
                .param("instant", Times.sql(instant))
                .update();
    }
}
