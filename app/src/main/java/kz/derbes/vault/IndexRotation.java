package kz.derbes.vault;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Purpose;
import kz.derbes.vault.keys.Ring;
import org.springframework.stereotype.Component;

/**
 * A new key under the blind index, while the house is open.
 *
 * <p>While two keys are in use every contact has an entry under each, and the database takes none that has only the old
 * one: so an e-mail is one person's under both at every moment. To compute the new entry the contact is opened, here
 * and nowhere else, for the purpose the index serves (clause 4.1.1); each batch is a fact.
 */
@Component
class IndexRotation implements Procedure {
    private final Rollout rollout;
    private final VaultKeys keys;
    private final IndexedRows rows;
    private final Recomputing recomputing;
    private final int batch;

    IndexRotation(
            Rollout rollout, VaultKeys keys, IndexedRows rows, Recomputing recomputing, KeyWorkSettings settings) {
        this.rollout = rollout;
        this.keys = keys;
        this.rows = rows;
        this.recomputing = recomputing;
        this.batch = settings.batch();
    }

    private enum Step {
        ASKED,
        ANNOUNCED,
        DOUBLING,
        DRAINING,
        COUNTING,
        WALKING,
        PROMOTING,
        RETIRING,
        EMPTYING,
        SWEEPING,
        SWEEPING_MARKS
    }

    @Override
    public KeyWork.Kind kind() {
        return KeyWork.Kind.ROTATE_INDEX;
    }

    @Override
    public KeyWork step(KeyWork work) {
        long id = work.newKey();
        return switch (Step.valueOf(work.step())) {
            case ASKED -> rollout.plan(work, Ring.INDEX, Step.ANNOUNCED);
            case ANNOUNCED ->
                rollout.change(
                        work, Ring.INDEX, it -> it.add(id), it -> it.indexing().contains(id), Step.DOUBLING);
            case DOUBLING -> doubled(work);
            case DRAINING -> rollout.drain(work, Step.COUNTING);
            case COUNTING -> work.of(rows.count()).at(Step.WALKING);
            case WALKING -> walk(work);
            case PROMOTING ->
                rollout.change(
                        work,
                        Ring.INDEX,
                        it -> it.keepOnly(id),
                        it -> it.indexing().equals(Set.of(id)),
                        Step.RETIRING);
            case RETIRING -> retire(work);
            case EMPTYING -> rollout.drain(work, Step.SWEEPING);
            case SWEEPING -> sweep(work, IndexedRows.Table.LOOK_UP);
            case SWEEPING_MARKS -> sweep(work, IndexedRows.Table.TRACE);
        };
    }

    private KeyWork doubled(KeyWork work) {
        rollout.state(Ring.INDEX, work.newKey(), "written");
        rollout.tell("vault.key.promoted", Ring.INDEX, work.newKey());
        return work.at(Step.DRAINING);
    }

    private KeyWork walk(KeyWork work) {
        if (!keys.held().indexing().contains(work.newKey())) keys.refresh(); // another node has begun
        var persons = rows.without(work.newKey(), work.reached(), batch);
        if (!persons.isEmpty()) recompute(persons, work.newKey());
        if (persons.size() == batch)
            return work.moved(persons.getLast().subject().value(), persons.size());
        return passed(work.moved(KeyWork.BEGINNING, persons.size()));
    }

    private void recompute(List<WrappedKey> persons, long newKey) {
        int count = recomputing.of(persons, newKey);
        rollout.tell(
                "vault.index.recomputed",
                Map.of(
                        "key", Long.toString(newKey),
                        "count", Integer.toString(count),
                        "fields", "email,phone,surname",
                        "purpose", Purpose.IDENTIFICATION.code()));
    }

    private KeyWork passed(KeyWork work) {
        var rest = rows.rest(work.newKey());
        if (rest.all() > rest.damaged()) return work.waits("passes-again");
        if (rest.all() > 0 && !work.abandon()) return work.holds("damaged");
        rollout.state(Ring.INDEX, work.newKey(), "written", "closed");
        return work.at(Step.PROMOTING);
    }

    private KeyWork retire(KeyWork work) {
        rollout.state(Ring.INDEX, work.newKey(), "primary", "destroyed");
        rollout.tell("vault.key.destroyed", Ring.INDEX, work.newKey());
        return work.at(Step.EMPTYING);
    }

    private KeyWork sweep(KeyWork work, IndexedRows.Table table) {
        var swept = rows.sweep(table, work.newKey(), work.reached(), batch);
        if (swept.size() == batch) return work.moved(last(swept), 0);
        if (!rows.isSwept(table, work.newKey()))
            return work.moved(KeyWork.BEGINNING, 0).waits("passes-again");
        return table == IndexedRows.Table.LOOK_UP ? work.at(Step.SWEEPING_MARKS) : work.end();
    }

    /** The last in the order of the database, which is that of the digits; Java orders numbers of this kind otherwise. */
    private static UUID last(List<UUID> swept) {
        return swept.stream().max(Comparator.comparing(UUID::toString)).orElseThrow();
    }
}
