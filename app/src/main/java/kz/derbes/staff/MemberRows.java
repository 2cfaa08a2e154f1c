package kz.derbes.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members by number. */
@Component
class MemberRows {
    static final String FIRST = "owner-1";
    private static final String SELECT =
            "select member, label, role, invited_at, entered_at, removed_at from staff.member ";
    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owner the start of the server lets in: the eldest; the first call on an empty table gives one. */
    Colleague ownerOfTheStart(Instant now) {
        jdbc.sql("""
                        insert into staff.member (member, label, role, invited_at) values (:member, :label, 'owner', :now)
                        on conflict (label) do nothing
                        """)
                .param("member", UUID.randomUUID())
                .param("label", FIRST)
                .param("now", Times.sql(now))
                .update();
        return jdbc.sql(SELECT + "where role = 'owner' and removed_at is null order by invited_at, label limit 1")
                .query(MemberRows::colleague)
                .single();
    }

    /** A new member with a label nobody had before. */
    Colleague add(String word, Role role, Instant now) {
        return jdbc.sql("""
                        insert into staff.member (member, label, role, invited_at)
                        values (:member, :word || '-' || nextval('staff.label_number'), :role, :now)
                        returning member, label, role, invited_at, entered_at, removed_at
                        """)
                .param("member", UUID.randomUUID())
                .param("word", word)
                .param("role", role.code())
                .param("now", Times.sql(now))
                .query(MemberRows::colleague)
                .single();
    }

    Optional<Colleague> find(UUID member) {
        return jdbc.sql(SELECT + "where member = :member")
                .param("member", member)
                .query(MemberRows::colleague)
                .optional();
    }

    Optional<Colleague> labelled(String label) {
        return jdbc.sql(SELECT + "where label = :label and removed_at is null")
                .param("label", label)
                .query(MemberRows::colleague)
                .optional();
    }

    /** Everybody, those who are staff now first. */
    List<Colleague> all() {
        return jdbc.sql(SELECT + "order by removed_at is not null, role, invited_at, label")
                .query(MemberRows::colleague)
                .list();
    }

    /** Whether this was the first time the member came in. */
    boolean markEntered(UUID member, Instant now) {
        return jdbc.sql("update staff.member set entered_at = :now where member = :member and entered_at is null")
                        .param("now", Times.sql(now))
                        .param("member", member)
                        .update()
                == 1;
    }

    void changeRole(UUID member, Role role) {
        jdbc.sql("update staff.member set role = :role where member = :member")
                .param("role", role.code())
                .param("member", member)
                .update();
    }

    void remove(UUID member, Instant now) {
        jdbc.sql("update staff.member set removed_at = :now where member = :member and removed_at is null")
                .param("now", Times.sql(now))
                .param("member", member)
                .update();
    }

    /** Those who never came in and whose last link is over; the first owner is not one of them. */
    List<UUID> invitedInVain(Instant now) {
        return jdbc.sql("""
                        select member from staff.member m
                         where entered_at is null and removed_at is null and label <> :first
                           and not exists (select from staff.link l where l.member = m.member and l.expires_at > :now)
                        """)
                .param("first", FIRST)
                .param("now", Times.sql(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                row.getObject("member", UUID.class),
                row.getString("label"),
                Role.of(row.getString("role")).orElseThrow(),
                Times.read(row, "invited_at"),
                Times.readOrNull(row, "entered_at"),
                Times.readOrNull(row, "removed_at"));
    }
}
