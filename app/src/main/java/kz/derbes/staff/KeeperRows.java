package kz.derbes.staff;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who keeps the house from being locked out: owners who are staff and hold a factor. */
@Component
class KeeperRows {
    private final JdbcClient jdbc;

    KeeperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks every owner until the transaction ends and returns those who can come in by themselves. */
    List<UUID> lock() {
        var owners = jdbc.sql("""
                        select member from staff.member where role = 'owner' and removed_at is null
                         order by member for update
                        """)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return owners.stream().filter(this::holdsAFactor).toList();
    }

    boolean anyWithAFactor() {
        return count() > 0;
    }

    int count() {
        return jdbc.sql("""
                        select count(*) from staff.member m where role = 'owner' and removed_at is null
                           and (exists (select from staff.passkey p where p.member = m.member)
                             or exists (select from staff.totp t where t.member = m.member))
                        """).query(Integer.class).single();
    }

    boolean holdsAFactor(UUID member) {
        return jdbc.sql("""
                        select exists (select from staff.passkey where member = :member)
                            or exists (select from staff.totp where member = :member)
                        """).param("member", member).query(Boolean.class).single();
    }
}
