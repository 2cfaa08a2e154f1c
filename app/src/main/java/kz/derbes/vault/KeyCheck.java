package kz.derbes.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Walks everybody and tries what is kept: whether it opens in its place and stands rightly in the index. Shows nothing. */
@Component
class KeyCheck implements Procedure {
    private final Rollout rollout;
    private final VaultKeys keys;
    private final WholePersonRows rows;
    private final WrappedRows wrapped;
    private final DamageRows damaged;
    private final Damages damages;
    private final int batch;

    KeyCheck(
            Rollout rollout,
            VaultKeys keys,
            WholePersonRows rows,
            WrappedRows wrapped,
            DamageRows damaged,
            Damages damages,
            KeyWorkSettings settings) {
        this.rollout = rollout;
        this.keys = keys;
        this.rows = rows;
        this.wrapped = wrapped;
        this.damaged = damaged;
        this.damages = damages;
        this.batch = settings.batch();
    }

    private enum Step {
        ASKED,
        WALKING
    }

    @Override
    public KeyWork.Kind kind() {
        return KeyWork.Kind.CHECK;
    }

    @Override
    public KeyWork step(KeyWork work) {
        return switch (Step.valueOf(work.step())) {
            case ASKED -> work.of(wrapped.count()).at(Step.WALKING);
            case WALKING -> walk(work);
        };
    }

    private KeyWork walk(KeyWork work) {
        var persons = rows.after(work.reached(), batch, keys.indexPrimary());
        var found = new ArrayList<DamagedException>();
        persons.forEach(it -> look(it, found));
        damaged.keepOnly(found, persons.stream().map(it -> it.key().subject()).toList());
        found.forEach(damages::noteHere);
        if (persons.size() == batch)
            return work.moved(persons.getLast().key().subject().value(), persons.size());
        return end(work.moved(work.reached(), persons.size()));
    }

    private KeyWork end(KeyWork work) {
        rollout.tell(
                "vault.key.checked",
                Map.of("persons", Long.toString(work.done()), "damaged", Long.toString(damaged.count())));
        return work.end();
    }

    private void look(WholePersonRows.Kept person, List<DamagedException> found) {
        try (var key = keys.unwrap(person.key())) {
            for (var value : person.values()) look(person, key, value, found);
            for (var text : person.texts()) Arrays.fill(text.open(key), (byte) 0);
        } catch (DamagedException e) {
            found.add(e);
        }
    }

    private void look(
            WholePersonRows.Kept person, PersonKey key, WholePersonRows.Value value, List<DamagedException> found) {
        try {
            var opened = key.open(value.field(), value.sealed());
            if (person.listed()
                    && NormalForm.exists(value.field())
                    && !Arrays.equals(keys.index(value.field(), opened.reveal()), value.index()))
                found.add(DamagedException.index(person.key().subject(), value.field()));
        } catch (DamagedException e) {
            found.add(e);
        }
    }
}
