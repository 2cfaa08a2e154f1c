package kz.derbes.vault;

import java.time.Clock;
import java.util.List;
import kz.derbes.law.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for work on the keys, stops it, lets it go on, and says how far it is; the nodes of the database do it. */
@Component
public class KeyWorks {
    private final KeyWorkRows works;
    private final KeyRows keys;
    private final KeyNodeRows nodes;
    private final DamageRows damaged;

    public KeyWorks(JdbcClient jdbc, Clock clock) {
        works = new KeyWorkRows(jdbc, clock);
        keys = new KeyRows(jdbc, clock);
        nodes = new KeyNodeRows(jdbc);
        damaged = new DamageRows(jdbc, clock);
    }

    /** Asks for a new key-encryption key under everybody's key; false while another work is alive. */
    public boolean rotate(Actor by) {
        return works.ask(KeyWork.Kind.ROTATE, by.toString());
    }

    /** Asks for a new key under the blind index; false while another work is alive. */
    public boolean rotateIndex(Actor by) {
        return works.ask(KeyWork.Kind.ROTATE_INDEX, by.toString());
    }

    /** Asks that everything kept be tried; false while another work is alive. */
    public boolean check(Actor by) {
        return works.ask(KeyWork.Kind.CHECK, by.toString());
    }

    /** Stops the living work after its present batch; false when none is alive. */
    public boolean pause() {
        return works.pause(true, false);
    }

    /**
     * Lets the living work go on; false when none is alive.
     *
     * @param abandonDamaged whether what does not open may be left behind: it never opens again then
     */
    public boolean resume(boolean abandonDamaged) {
        return works.pause(false, abandonDamaged);
    }

    public KeyStatus status() {
        return KeyStatus.of(keys, nodes.alive(), works.newest().orElse(null), damaged.count());
    }

    /** The first of what does not open: subject, part and code. */
    public List<String> damaged(int limit) {
        return damaged.first(limit).stream()
                .map(it -> "%s %s %s".formatted(it.subject(), it.part(), it.code()))
                .toList();
    }
}
