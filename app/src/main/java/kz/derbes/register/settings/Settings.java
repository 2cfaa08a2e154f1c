package kz.derbes.register.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares at each start what was given with what was given before; whoever may start the house changed it. */
@Service
public class Settings {
    private static final Actor START = Actor.system("start");
    private static final int SHOWN = 200;
    private final Given given;
    private final SettingRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Settings(Given given, SettingRows rows, Ledger ledger, Clock clock) {
        this.given = given;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<Setting> all() {
        return rows.all();
    }

    /** Changes, newest first. */
    public List<Change> changes() {
        return rows.changes(SHOWN);
    }

    /** Notes what is other than at the start before; each change is a fact that names the setting, not its value. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void compare() {
        compare(given.settings());
    }

    void compare(SortedMap<String, String> now) {
        rows.lock();
        var changes = changes(now, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (changes.isEmpty()) return;
        rows.replace(now, changes);
        ledger.record(changes.stream()
                .map(it -> Fact.of("register.setting-changed", null, START, Map.of("setting", it.name())))
                .toList());
    }

    private List<Change> changes(SortedMap<String, String> now, Instant at) {
        var before = new TreeMap<String, String>();
        rows.all().forEach(it -> before.put(it.name(), it.value()));
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names)
            if (!Objects.equals(before.get(name), now.get(name)))
                changes.add(new Change(at, name, before.get(name), now.get(name)));
        return changes;
    }
}
