package kz.derbes.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of people: one row with one array each and for each key, so that a person costs one row more and not ten. */
@Component
class TraceRows {
    private final JdbcClient jdbc;

    TraceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the marks of many new people by one statement. */
    void add(List<Arrival> arrivals) {
        put(arrivals.stream()
                .flatMap(it -> it.marks().entrySet().stream()
                        .map(marks -> new Left(it.subject(), marks.getKey(), marks.getValue())))
                .toList());
    }

    /** Puts these rows, each whole, in the place of what the person had under that key. */
    void put(List<Left> rows) {
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into vault.trace (subject, key, marks)
                        select subject, key, marks::bigint[]
                          from unnest(:subjects::uuid[], :keys::bigint[], :marks::text[]) as left_by (subject, key, marks)
                            on conflict (subject, key) do update set marks = excluded.marks
                        """)
                .param("subjects", Columns.of("uuid", rows, it -> it.subject().value()))
                .param("keys", Columns.of("int8", rows, Left::key))
                .param("marks", Columns.of("text", rows, it -> literal(it.marks())))
                .update();
    }

    /**
     * Puts the marks of changed fields in place of what those fields left before. Under a key that the person's other
     * marks have not been brought to yet nothing is put: a row that is there counts as whole.
     */
    void change(SubjectId subject, Collection<FieldCode> changed, Map<Long, List<Long>> marks) {
        var fields = changed.stream().filter(Traces.FIELDS::contains).toList();
        fields.forEach(it -> remove(subject, it));
        if (marks.isEmpty()) return;
        var entries = List.copyOf(marks.entrySet());
        jdbc.sql("""
                        insert into vault.trace as t (subject, key, marks)
                        select :subject, w.key, w.marks::bigint[]
                          from unnest(:keys::bigint[], :marks::text[]) as w (key, marks)
                         where exists (select from vault.trace x where x.subject = :subject and x.key = w.key)
                            or not exists (select from vault.trace x where x.subject = :subject)
                            on conflict (subject, key) do update set marks = t.marks || excluded.marks
                        """)
                .param("subject", subject.value())
                .param("keys", Columns.of("int8", entries, Map.Entry::getKey))
                .param("marks", Columns.of("text", entries, it -> literal(it.getValue())))
                .update();
    }

    /** Removes what one field left. */
    void remove(SubjectId subject, FieldCode field) {
        if (!Traces.FIELDS.contains(field)) return;
        jdbc.sql("""
                        update vault.trace set marks = array(select m from unnest(marks) as m where m & 1 <> :kind)
                         where subject = :subject
                        """)
                .param("subject", subject.value())
                .param("kind", Traces.kind(field))
                .update();
    }

    void deleteAll(SubjectId subject) {
        jdbc.sql("delete from vault.trace where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    void clear() {
        jdbc.sql("delete from vault.trace").update();
    }

    /** People who carry all marks of one of the lists, in no order that means anything. */
    List<SubjectId> find(List<List<Long>> lists, int most) {
        return lists.stream()
                .flatMap(it -> one(it, most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private List<SubjectId> one(List<Long> marks, int most) {
        return jdbc.sql("select subject from vault.trace where marks @> :marks::bigint[] limit :most")
                .param("marks", literal(marks))
                .param("most", most)
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    private static String literal(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** What a person has left under one key. */
    record Left(SubjectId subject, long key, List<Long> marks) {}
}
