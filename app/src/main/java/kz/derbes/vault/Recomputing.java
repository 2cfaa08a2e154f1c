package kz.derbes.vault;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Component;

/** Makes the index entries and marks of persons once more under a new key; their values are opened here and nowhere shown. */
@Component
class Recomputing {
    private final VaultKeys keys;
    private final Traces traces;
    private final IndexedRows rows;
    private final TraceRows marks;
    private final Damages damages;

    Recomputing(VaultKeys keys, Traces traces, IndexedRows rows, TraceRows marks, Damages damages) {
        this.keys = keys;
        this.traces = traces;
        this.rows = rows;
        this.marks = marks;
        this.damages = damages;
    }

    /** Brings these persons, whom the caller holds, under the new key too; how many entries that made. */
    int of(List<WrappedKey> persons, long newKey) {
        var values = rows.of(persons).stream().collect(groupingBy(IndexedRows.Contact::subject));
        var entries = new ArrayList<IndexedRows.Owned>();
        var left = new ArrayList<TraceRows.Left>();
        for (var person : persons) {
            var theirs = values.getOrDefault(person.subject(), List.of());
            try (var key = keys.unwrap(person)) {
                entries.addAll(entries(theirs, key, newKey));
                if (theirs.stream().anyMatch(IndexedRows.Contact::isTraced))
                    left.add(left(person.subject(), theirs, key, newKey));
            } catch (DamagedException e) {
                damages.noteHere(e);
            }
        }
        rows.add(entries);
        marks.put(left);
        return entries.size() + left.size();
    }

    private List<IndexedRows.Owned> entries(List<IndexedRows.Contact> values, PersonKey key, long newKey) {
        return values.stream()
                .filter(IndexedRows.Contact::isIndexed)
                .map(it -> new IndexedRows.Owned(
                        it.subject(),
                        keys.entry(newKey, it.field(), it.open(key).reveal())))
                .toList();
    }

    private TraceRows.Left left(SubjectId subject, List<IndexedRows.Contact> values, PersonKey key, long newKey) {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        values.forEach(it -> typed.put(it.field(), it.open(key).reveal()));
        return new TraceRows.Left(subject, newKey, traces.under(newKey, typed));
    }
}
