package kz.derbes.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.keys.KeysetFile;
import kz.derbes.vault.keys.Numbers;
import kz.derbes.vault.keys.Ring;
import org.springframework.stereotype.Component;

/**
 * Brings a key to every node before anyone depends on it, and away from every node before anyone counts it gone.
 *
 * <p>Files and tables cannot change together, so the table says first what is meant and the file follows; a step that
 * was broken off between the two is done again.
 */
@Component
class Rollout {
    static final Actor KEYS = Actor.system("keys");

    private final VaultKeys keys;
    private final KeyRows rows;
    private final KeyNodeRows nodes;
    private final KeyWorkRows works;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration grace;
    private final UUID self = UUID.randomUUID();

    Rollout(
            VaultKeys keys,
            KeyRows rows,
            KeyNodeRows nodes,
            KeyWorkRows works,
            Ledger ledger,
            Clock clock,
            KeyWorkSettings settings) {
        this.keys = keys;
        this.rows = rows;
        this.nodes = nodes;
        this.works = works;
        this.ledger = ledger;
        this.clock = clock;
        this.grace = settings.grace();
    }

    /** Says to the others that this node lives and which keys it can use. */
    void live() {
        keys.refresh();
        nodes.seen(self, keys.held());
    }

    void leave() {
        nodes.leave(self);
    }

    /** Decides the number of the key to come. */
    KeyWork plan(KeyWork work, Ring ring, Enum<?> next) {
        var planned = work.with(Numbers.fresh());
        rows.set(ring, planned.newKey(), "announced");
        tell("vault.key.announced", ring, planned.newKey());
        return planned.at(next);
    }

    void state(Ring ring, long id, String state, String others) {
        rows.set(ring, id, state);
        rows.setOthers(ring, id, others);
    }

    void state(Ring ring, long id, String state) {
        rows.set(ring, id, state);
    }

    /** Changes the file, and goes on a while after every living node has what the change brought. */
    KeyWork change(KeyWork work, Ring ring, Change change, Predicate<Held> arrived, Enum<?> next) {
        try {
            change.of(keys.file(ring));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key file " + keys.file(ring).path() + " cannot be changed", e);
        }
        live();
        if (!nodes.alive().stream().allMatch(it -> arrived.test(it.held()))) return work.waits("waits-for-node");
        var rested = works.settled(work).plus(grace);
        return rested.isAfter(clock.instant()) ? work.waits("rests") : work.at(next);
    }

    /**
     * Goes on when everything that was being written before has ended: a transaction that saw the state of keys as it
     * was before the last step may still be under way, and commit under a key that is shut by now.
     */
    KeyWork drain(KeyWork work, Enum<?> next) {
        if (works.drawLine(work)) return work.moved(work.reached(), 0);
        return works.passLine(work) ? work.at(next) : work.waits("waits-for-transactions");
    }

    void tell(String deed, Ring ring, long key) {
        ledger.record(Fact.of(deed, null, KEYS, Map.of("ring", ring.code(), "key", Long.toString(key))));
    }

    void tell(String deed, Map<String, String> codes) {
        ledger.record(Fact.of(deed, null, KEYS, codes));
    }

    /** What is done to a key file. */
    interface Change {
        void of(KeysetFile file) throws IOException, GeneralSecurityException;
    }
}
