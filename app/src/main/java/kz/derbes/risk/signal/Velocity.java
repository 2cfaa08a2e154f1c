package kz.derbes.risk.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Signals;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Features;
import org.springframework.stereotype.Component;

/** How often people, addresses and devices try, counted by tags of the day in the database, so for all nodes together. */
@Component
public class Velocity {
    private final TagKeys keys;
    private final TallyRows tallies;
    private final MetRows met;
    private final PayerRows payers;
    private final Clock clock;

    Velocity(TagKeys keys, TallyRows tallies, MetRows met, PayerRows payers, Clock clock) {
        this.keys = keys;
        this.tallies = tallies;
        this.met = met;
        this.payers = payers;
        this.clock = clock;
    }

    /** Counts this try and adds to the features what is counted so far; in the caller's transaction. */
    public void count(Signals signals, String country, Features features) {
        var tags = Tags.of(signals, keys.today());
        var slot = Slot.of(clock.instant(), signals.occasion());
        features.set(Feature.ADDRESS_PEOPLE, met.meet(slot, tags, clock.instant()));
        var counts = tallies.count(slot, tags, country);
        var person = counts.getOrDefault(tags.person(), Counts.NONE);
        features.set(Feature.PERSON_HOUR, person.hour())
                .set(Feature.PERSON_DAY, person.day())
                .set(Feature.PERSON_REFUSED, person.refused());
        var address = counts.getOrDefault(tags.address(), Counts.NONE);
        features.set(Feature.ADDRESS_HOUR, address.hour())
                .set(Feature.ADDRESS_DAY, address.day())
                .set(Feature.ADDRESS_REFUSED, address.refused());
        var device = counts.getOrDefault(tags.device(), Counts.NONE);
        features.set(Feature.DEVICE_HOUR, device.hour()).set(Feature.DEVICE_DAY, device.day());
    }

    /** Counts that the person's last try of today failed, where it came from too. */
    public void refuse(Occasion occasion, SubjectId subject) {
        var slot = Slot.of(clock.instant(), occasion);
        met.last(slot, Tags.person(subject, keys.today())).ifPresent(it -> tallies.refuse(slot, it));
    }

    /** The addresses with the most failed and most tried payments today, by tag. */
    public List<Payer> unusualPayers(int most) {
        return payers.unusual(Slot.day(clock.instant()), most);
    }

    /** Removes today's counts of a person; of earlier days nobody can tell whose they were. */
    public int forget(SubjectId subject) {
        var key = keys.today();
        String person = Tags.person(subject, key);
        return tallies.remove(key.day(), person) + met.remove(key.day(), person);
    }

    /** Removes the counts of days that were over by then. */
    public int sweep(Instant at) {
        var day = Slot.day(at);
        return tallies.removeBefore(day) + met.removeBefore(day);
    }

    /** How many of them there are. */
    public long due(Instant at) {
        var day = Slot.day(at);
        return tallies.countBefore(day) + met.countBefore(day);
    }
}
