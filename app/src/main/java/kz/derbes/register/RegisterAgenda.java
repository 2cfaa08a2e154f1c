package kz.derbes.register;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.springframework.stereotype.Component;

/** A list that is not approved as it is waits for its approver; no law sets it a clock. */
@Component
class RegisterAgenda implements Agenda {
    private static final Set<Role> WHO = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);
    private final Listings listings;

    RegisterAgenda(Listings listings) {
        this.listings = listings;
    }

    @Override
    public String room() {
        return "register";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return List.of();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        if (!WHO.contains(role) || listings.isApproved()) return List.of();
        return List.of(new Count("list-not-approved", "/console/register", 1, 0, 0));
    }
}
