package kz.derbes.request.guest;

import java.util.Comparator;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The end of a guest: room by room, the vault last; each call is repeatable, so what broke off is done by the next one. */
@Service
public class Leaving {
    private static final String LAST = "vault";

    private final ObjectProvider<Holder> holders;
    private final ObjectProvider<Holds> holds;
    private final ObjectProvider<Blocks> blocks;
    private final GuestRows guests;

    Leaving(
            ObjectProvider<Holder> holders,
            ObjectProvider<Holds> holds,
            ObjectProvider<Blocks> blocks,
            GuestRows guests) {
        this.holders = holders;
        this.holds = holds;
        this.blocks = blocks;
        this.guests = guests;
    }

    /** Forgets somebody without an account; false while a claim or a check holds their data, and for anybody else. */
    public boolean forget(SubjectId subject) {
        if (!guests.isGuest(subject) || isHeld(subject)) return false;
        holders.stream()
                .sorted(Comparator.comparing(it -> it.room().equals(LAST)))
                .forEach(it -> it.erase(subject));
        guests.remove(subject);
        return true;
    }

    private boolean isHeld(SubjectId subject) {
        return holds.stream().anyMatch(it -> it.isHeld(subject))
                || blocks.stream().anyMatch(it -> it.isBlocked(subject));
    }
}
