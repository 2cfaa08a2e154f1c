package kz.derbes.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.derbes.law.Codes;
import kz.derbes.law.SubjectId;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.law.restoring.Replayed.Outcome;
import kz.derbes.tlog.Leaf;
import org.jspecify.annotations.Nullable;

/** One walk through the deeds a restored database has to do again, and what became of each. */
final class Replay {
    private static final int LONGEST_CODE = 256;
    private final List<Replayed> rooms;
    private final Set<String> wanted;
    private final Map<Outcome, Map<String, Integer>> counts = new EnumMap<>(Outcome.class);
    private final Map<SubjectId, Map<String, Integer>> lost = new HashMap<>();

    Replay(List<Replayed> rooms) {
        this.rooms = rooms;
        this.wanted = rooms.stream().flatMap(it -> it.deeds().stream()).collect(Collectors.toSet());
    }

    void tell(Leaf leaf) {
        if (!wanted.contains(leaf.deed())) return;
        var deed = deed(leaf);
        for (var room : rooms) if (room.deeds().contains(deed.name())) count(deed, room.replay(deed));
    }

    /** What is lost of somebody who was erased later would not be there either. */
    private void count(Deed deed, Outcome outcome) {
        var subject = deed.subject();
        if (outcome == Outcome.ERASED && subject != null) lost.remove(subject);
        if (outcome == Outcome.LOST && subject != null)
            lost.computeIfAbsent(subject, it -> new TreeMap<>()).merge(deed.name(), 1, Integer::sum);
        else counts.computeIfAbsent(outcome, it -> new TreeMap<>()).merge(deed.name(), 1, Integer::sum);
    }

    /** The counts as codes of a fact: {@code deed:count} under each outcome. */
    Map<String, String> codes() {
        var all = new EnumMap<Outcome, Map<String, Integer>>(counts);
        var gone = new TreeMap<>(counts.getOrDefault(Outcome.LOST, Map.of()));
        lost.values().forEach(it -> it.forEach((deed, count) -> gone.merge(deed, count, Integer::sum)));
        if (!gone.isEmpty()) all.put(Outcome.LOST, gone);
        var codes = new TreeMap<String, String>();
        all.forEach((outcome, deeds) -> codes.put(Codes.of(outcome), code(deeds)));
        if (!lost.isEmpty()) codes.put("people", Integer.toString(lost.size()));
        return codes;
    }

    private static String code(Map<String, Integer> deeds) {
        String code = deeds.entrySet().stream()
                .map(it -> it.getKey() + ":" + it.getValue())
                .collect(Collectors.joining(","));
        return code.length() <= LONGEST_CODE ? code : code.substring(0, code.lastIndexOf(',', LONGEST_CODE));
    }

    private static Deed deed(Leaf leaf) {
        return new Deed(leaf.id(), leaf.at(), leaf.deed(), subject(leaf), CodesText.parse(leaf.codes()));
    }

    private static @Nullable SubjectId subject(Leaf leaf) {
        return leaf.subject() == null ? null : new SubjectId(leaf.subject());
    }
}
