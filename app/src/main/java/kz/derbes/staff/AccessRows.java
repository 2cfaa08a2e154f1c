package kz.derbes.staff;

import java.util.UUID;
import kz.derbes.law.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a member still is what a session says. */
@Component
class AccessRows {
    private final JdbcClient jdbc;

    AccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean holds(UUID member, Role role, String text) {
        return jdbc.sql("""
                        select exists (
                          select from staff.member m join staff.acceptance a on a.member = m.member and a.hash = :text
                           where m.member = :member and m.role = :role and m.removed_at is null)
                        """)
                .param("text", text)
                .param("member", member)
                .param("role", role.code())
                .query(Boolean.class)
                .single();
    }
}
