package kz.derbes.register;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept and why, and what of it the operator has approved. */
@Service
public class Listings {
    private static final int SHOWN = 50;
    private final Current current;
    private final ListingRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Listings(Current current, ListingRows rows, Ledger ledger, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The list as it is now. */
    public Listing current() {
        return current.listing();
    }

    /** The newest approved edition; empty before the first. */
    public Optional<Edition> approved() {
        return rows.newest();
    }

    /** Approved editions, newest first. */
    public List<Edition> editions() {
        return rows.all(SHOWN);
    }

    /** Whether the operator has approved exactly what is kept now. */
    public boolean isApproved() {
        return approved().filter(it -> it.hash().equals(current().hash())).isPresent();
    }

    /**
     * Approves the list as it is now.
     *
     * @param hash of the list that the approver has seen
     * @return the edition's number; empty when another list is current by now, or this one is approved already
     */
    @Transactional
    public Optional<Integer> approve(Member approver, String hash) {
        var listing = current();
        if (!listing.hash().equals(hash) || isApproved()) return Optional.empty();
        var number = rows.add(listing, approver.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        number.ifPresent(it -> ledger.recordSealed(Fact.of(
                "register.approved",
                null,
                approver.actor(),
                Map.of(
                        "edition",
                        Integer.toString(it),
                        "hash",
                        hash,
                        "lines",
                        Integer.toString(listing.lines().size())))));
        return number;
    }
}
