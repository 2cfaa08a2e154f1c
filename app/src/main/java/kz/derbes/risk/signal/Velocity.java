package kz.derbes.risk.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
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

    /**
     * Counts tries of this moment and adds to the features of each what is counted so far, itself included; in the caller's
     * transaction. People who come from one address at the same moment see each other, tries that follow do not.
     */
    public void count(List<Try> tries) {
        var now = clock.instant();
        var key = keys.today();
        var tags = tries.stream().map(it -> Tags.of(it.signals(), key)).toList();
        var people = meet(now, tries, tags);
        var tallied = new LinkedHashMap<String, Tallied>();
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < tries.size(); i++) turns.add(turn(tries.get(i), tags.get(i), tallied));
        var slot = Slot.of(now, Occasion.SIGN_IN);
        var counts = tallies.count(slot.day(), slot.hour(), tallied.values());
        for (int i = 0; i < tries.size(); i++) {
            var one = tries.get(i);
            var occasion = one.signals().occasion();
            one.features()
                    .set(
                            Feature.ADDRESS_PEOPLE,
                            people.getOrDefault(
                                    Tallied.key(occasion, tags.get(i).address()), 1));
            tell(one.features(), turns.get(i), tallied, counts);
        }
    }

    private Map<String, Integer> meet(Instant now, List<Try> tries, List<Tags> tags) {
        var meetings = new LinkedHashMap<String, MetRows.Meeting>();
        for (int i = 0; i < tries.size(); i++) {
            var meeting = new MetRows.Meeting(tries.get(i).signals().occasion(), tags.get(i));
            meetings.put(meeting.key(), meeting);
        }
        return met.meet(Slot.day(now), now, meetings.values());
    }

    /** Which try of each of its tags one is, among those that are counted together. */
    private record Turn(Tallied person, Tallied address, Tallied device) {}

    private static Turn turn(Try it, Tags tags, Map<String, Tallied> tallied) {
        return new Turn(
                next(it, tags.person(), "person", tallied),
                next(it, tags.address(), "address", tallied),
                next(it, tags.device(), "device", tallied));
    }

    private static Tallied next(Try it, String tag, String kind, Map<String, Tallied> tallied) {
        var first = new Tallied(it.signals().occasion(), tag, kind, it.country(), 1);
        return tallied.merge(first.key(), first, (before, one) -> before.more());
    }

    private static void tell(Features features, Turn turn, Map<String, Tallied> tallied, Map<String, Counts> counts) {
        var person = counted(turn.person(), tallied, counts);
        features.set(Feature.PERSON_HOUR, person.hour())
                .set(Feature.PERSON_DAY, person.day())
                .set(Feature.PERSON_REFUSED, person.refused());
        var address = counted(turn.address(), tallied, counts);
        features.set(Feature.ADDRESS_HOUR, address.hour())
                .set(Feature.ADDRESS_DAY, address.day())
                .set(Feature.ADDRESS_REFUSED, address.refused());
        var device = counted(turn.device(), tallied, counts);
        features.set(Feature.DEVICE_HOUR, device.hour()).set(Feature.DEVICE_DAY, device.day());
    }

    /** What was counted up to that turn, without those that came after it. */
    private static Counts counted(Tallied turn, Map<String, Tallied> tallied, Map<String, Counts> counts) {
        var all = counts.getOrDefault(turn.key(), Counts.NONE);
        int later = tallied.getOrDefault(turn.key(), turn).tries() - turn.tries();
        return new Counts(all.hour() - later, all.day() - later, all.refused());
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
