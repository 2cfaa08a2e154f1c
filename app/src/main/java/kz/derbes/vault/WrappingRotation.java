package kz.derbes.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.vault.keys.KeysetFile;
import kz.derbes.vault.keys.Ring;
import org.springframework.stereotype.Component;

/**
 * A new key-encryption key under everybody's key, while the house is open.
 *
 * <p>The new key is in every node's keyset before one wraps under it; the old one is shut in the database before the
 * walk begins, so one walk is enough; it leaves the keysets when nothing is wrapped under it any more.
 */
@Component
class WrappingRotation implements Procedure {
    private final Rollout rollout;
    private final VaultKeys keys;
    private final WrappedRows rows;
    private final Damages damages;
    private final int batch;

    WrappingRotation(Rollout rollout, VaultKeys keys, WrappedRows rows, Damages damages, KeyWorkSettings settings) {
        this.rollout = rollout;
        this.keys = keys;
        this.rows = rows;
        this.damages = damages;
        this.batch = settings.batch();
    }

    private enum Step {
        ASKED,
        ANNOUNCED,
        PROMOTING,
        PROMOTED,
        CLOSING,
        DRAINING,
        COUNTING,
        WALKING,
        RETIRING,
        RETIRED
    }

    @Override
    public KeyWork.Kind kind() {
        return KeyWork.Kind.ROTATE;
    }

    @Override
    public KeyWork step(KeyWork work) {
        long id = work.newKey();
        return switch (Step.valueOf(work.step())) {
            case ASKED -> rollout.plan(work, Ring.WRAPPING, Step.ANNOUNCED);
            case ANNOUNCED -> change(work, it -> it.add(id), it -> it.wrapping().contains(id), Step.PROMOTING);
            case PROMOTING -> promote(work);
            case PROMOTED -> change(work, it -> it.promote(id), it -> it.wrappingPrimary() == id, Step.CLOSING);
            case CLOSING -> close(work);
            case DRAINING -> rollout.drain(work, Step.COUNTING);
            case COUNTING -> work.of(rows.count()).at(Step.WALKING);
            case WALKING -> walk(work);
            case RETIRING ->
                change(work, it -> retire(it, work), it -> it.wrapping().equals(Set.of(id)), Step.RETIRED);
            case RETIRED -> end(work);
        };
    }

    private KeyWork change(KeyWork work, Rollout.Change change, java.util.function.Predicate<Held> arrived, Step next) {
        return rollout.change(work, Ring.WRAPPING, change, arrived, next);
    }

    private KeyWork promote(KeyWork work) {
        rollout.state(Ring.WRAPPING, work.newKey(), "primary", "retiring");
        rollout.tell("vault.key.promoted", Ring.WRAPPING, work.newKey());
        return work.at(Step.PROMOTED);
    }

    private KeyWork close(KeyWork work) {
        rollout.state(Ring.WRAPPING, work.newKey(), "primary", "closed");
        rollout.tell("vault.key.closed", Ring.WRAPPING, work.newKey());
        return work.at(Step.DRAINING);
    }

    private KeyWork walk(KeyWork work) {
        if (keys.held().wrappingPrimary() != work.newKey()) keys.refresh(); // another node has begun
        var found = rows.notUnder(work.newKey(), work.reached(), batch);
        var again = rewrapped(found);
        if (!again.isEmpty()) rows.replace(again);
        if (found.size() == batch) return work.moved(found.getLast().subject().value(), again.size());
        return passed(work.moved(KeyWork.BEGINNING, again.size()));
    }

    private List<WrappedKey> rewrapped(List<WrappedKey> found) {
        var again = new ArrayList<WrappedKey>(found.size());
        for (var it : found) {
            try (var key = keys.unwrap(it)) {
                again.add(new WrappedKey(it.subject(), it.generation(), keys.wrap(key)));
            } catch (DamagedException e) {
                damages.noteHere(e);
            }
        }
        return again;
    }

    /** After a pass: what somebody was writing is tried again, what does not open waits for a person. */
    private KeyWork passed(KeyWork work) {
        var rest = rows.rest(work.newKey());
        if (rest.all() > rest.damaged()) return work.waits("passes-again");
        if (rest.all() > 0 && !work.abandon()) return work.holds("damaged");
        rollout.tell(
                "vault.key.rewrapped",
                Map.of("key", Long.toString(work.newKey()), "count", Long.toString(work.done())));
        return work.at(Step.RETIRING);
    }

    private void retire(KeysetFile file, KeyWork work)
            throws java.io.IOException, java.security.GeneralSecurityException {
        if (!work.abandon() && rows.rest(work.newKey()).all() > 0)
            throw new IllegalStateException("a key appeared under a key that was closed");
        file.keepOnly(work.newKey());
    }

    private KeyWork end(KeyWork work) {
        rollout.state(Ring.WRAPPING, work.newKey(), "primary", "destroyed");
        rollout.tell("vault.key.destroyed", Ring.WRAPPING, work.newKey());
        return work.end();
    }
}
