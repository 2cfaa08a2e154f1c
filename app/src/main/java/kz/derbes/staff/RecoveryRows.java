package kz.derbes.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for the day a member has lost every factor, by keyed hash; using one removes it. */
@Component
class RecoveryRows {
    private final JdbcClient jdbc;

    RecoveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID member, List<byte[]> hashes, Instant now) {
        remove(member);
        for (byte[] hash : hashes)
            jdbc.sql("insert into staff.recovery_code (code_hash, member, created_at) values (:hash, :member, :now)")
                    .param("hash", hash)
                    .param("member", member)
                    .param("now", Times.sql(now))
                    .update();
    }

    boolean use(UUID member, byte[] hash) {
        return jdbc.sql("delete from staff.recovery_code where code_hash = :hash and member = :member")
                        .param("hash", hash)
                        .param("member", member)
                        .update()
                == 1;
    }

    int count(UUID member) {
        return jdbc.sql("select count(*) from staff.recovery_code where member = :member")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    void remove(UUID member) {
        jdbc.sql("delete from staff.recovery_code where member = :member")
                .param("member", member)
                .update();
    }
}
