package kz.derbes.census;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.law.counting.People;
import kz.derbes.law.counting.Trait;
import kz.derbes.law.counting.Traits;
import kz.derbes.law.holding.Blocks;
import org.springframework.stereotype.Component;

/** Counts people by traits that their rooms tell; somebody blocked, or unknown to one of the rooms, is not counted. */
@Component
class Counting {
    private static final int AT_ONCE = 5_000;
    private final People people;
    private final List<Traits> rooms;
    private final Blocks blocks;

    Counting(People people, List<Traits> rooms, Blocks blocks) {
        this.people = people;
        this.rooms = List.copyOf(rooms);
        this.blocks = blocks;
    }

    /** Everything people can be told apart by, in the order of the rooms. */
    Map<String, Trait> traits() {
        var traits = new LinkedHashMap<String, Trait>();
        rooms.stream().flatMap(it -> it.offered().stream()).forEach(it -> traits.put(it.code(), it));
        return traits;
    }

    /** How many people there are of each combination that occurs. */
    Map<List<String>, Long> count(List<String> columns) {
        var counts = new HashMap<List<String>, Long>();
        var blocked = blocks.subjects();
        var page = people.after(null, AT_ONCE);
        while (!page.isEmpty()) {
            values(page, blocked, columns).forEach(it -> counts.merge(it, 1L, Long::sum));
            page = people.after(page.getLast(), AT_ONCE);
        }
        return counts;
    }

    private List<List<String>> values(Collection<SubjectId> page, Set<SubjectId> blocked, List<String> columns) {
        var told = new HashMap<SubjectId, Map<String, String>>();
        page.stream().filter(it -> !blocked.contains(it)).forEach(it -> told.put(it, new HashMap<>()));
        for (var room : rooms) {
            var answers = room.of(told.keySet());
            told.keySet().retainAll(answers.keySet());
            answers.forEach((subject, traits) -> told.computeIfPresent(subject, (it, all) -> with(all, traits)));
        }
        var rows = new ArrayList<List<String>>();
        for (var traits : told.values())
            rows.add(columns.stream().map(it -> traits.getOrDefault(it, "")).toList());
        return rows;
    }

    private static Map<String, String> with(Map<String, String> all, Map<String, String> more) {
        all.putAll(more);
        return all;
    }
}
