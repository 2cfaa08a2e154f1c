package kz.derbes.visit;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes everything a visitor left here, including what a writer has under way. */
@Component
class Forgetting {
    private final HitRows hits;
    private final Addresses addresses;

    Forgetting(HitRows hits, Addresses addresses) {
        this.hits = hits;
        this.addresses = addresses;
    }

    /** Returns how many hits went. */
    @Transactional
    public int forget(UUID visitor) {
        int gone = hits.deleteOf(visitor);
        addresses.deleteOf(visitor);
        return gone;
    }
}
