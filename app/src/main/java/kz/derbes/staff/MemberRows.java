package kz.derbes.staff;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members by number. */
@Component
class MemberRows {
    static final String FIRST = "owner-1";
    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the first owner; the first call gives it. */
    UUID firstOwner(Instant now) {
        jdbc.sql("""
                        insert into staff.member (member, label, role, invited_at) values (:member, :label, :role, :now)
                        on conflict (label) do nothing
                        """)
                .param("member", UUID.randomUUID())
                .param("label", FIRST)
                .param("role", Role.OWNER.code())
                .param("now", Times.sql(now))
                .update();
        return jdbc.sql("select member from staff.member where label = :label")
                .param("label", FIRST)
                .query(UUID.class)
                .single();
    }
}
