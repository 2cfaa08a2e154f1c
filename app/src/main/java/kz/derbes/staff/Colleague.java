package kz.derbes.staff;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the room keeps one: no name, no address.
 *
 * @param label a role and a number, such as {@code support-2}
 * @param enteredAt when the member was in the console for the first time; null while the invitation waits
 */
public record Colleague(
        UUID member,
        String label,
        Role role,
        Instant invitedAt,
        @Nullable Instant enteredAt,
        @Nullable Instant removedAt) {

    public boolean active() {
        return removedAt == null;
    }

    public boolean pending() {
        return active() && enteredAt == null;
    }

    Actor actor() {
        return Actor.staff(member.toString());
    }

    String principal() {
        return Members.principal(member);
    }
}
