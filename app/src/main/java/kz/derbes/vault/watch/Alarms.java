package kz.derbes.vault.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.LeakSuspected;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alarms as they are raised, seen and dismissed; each step with its fact. */
@Service
public class Alarms {
    private static final Actor WATCH = Actor.system("watch");
    private static final Duration HOUR = Duration.ofHours(1);
    /** Alarms that stand already, so that the readings after them cost nothing more. */
    private final Map<String, String> standing = new ConcurrentHashMap<>();

    private final AlarmRows rows;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alarms(AlarmRows rows, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Raises an alarm in the transaction of what raised it, once a slot. Publishes {@link LeakSuspected}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(Alarm.Kind kind, Actor actor, Instant slot) {
        String once = kind + " " + actor + " " + slot;
        if (once.equals(standing.get(kind + " " + actor))) return;
        var id = UUID.randomUUID();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!rows.add(id, kind, actor, slot, at)) {
            standing.put(kind + " " + actor, once);
            return;
        }
        var codes = Map.of("alarm", id.toString(), "kind", kind.code(), "by", actor.toString());
        ledger.record(Fact.of("vault.alarm-raised", null, WATCH, codes));
        events.publishEvent(new LeakSuspected(id, at));
    }

    /** Raises the alarm that the vault holds something that does not open, in the caller's transaction, once an hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void damaged(Actor actor) {
        raise(Alarm.Kind.DAMAGE, actor, Slot.of(clock.instant(), HOUR));
    }

    /** Open ones first, then newest first. */
    public List<Alarm> list(int most, int offset) {
        return rows.list(most, offset);
    }

    /** One alarm; empty for a number of none. */
    @Transactional(readOnly = true)
    public Optional<Alarm> find(UUID id) {
        return rows.look(id);
    }

    public int open() {
        return rows.countOpen();
    }

    /** What became of a wish to dismiss. */
    public enum Outcome {
        DISMISSED,
        /** It was closed before, or never was. */
        NOT_OPEN,
        /** Nobody judges an alarm about themselves. */
        OWN
    }

    @Transactional
    public Outcome dismiss(UUID id, Alarm.Dismissal why, Member member) {
        var alarm = rows.find(id).filter(Alarm::isOpen);
        if (alarm.isEmpty()) return Outcome.NOT_OPEN;
        if (alarm.get().actor().equals(member.actor().toString())) return Outcome.OWN;
        rows.close(id, why, member.actor(), clock.instant());
        var codes = Map.of(
                "alarm", id.toString(),
                "reason", why.code(),
                "role", member.role().code());
        ledger.record(Fact.of("vault.alarm-dismissed", null, member.actor(), codes));
        return Outcome.DISMISSED;
    }
}
