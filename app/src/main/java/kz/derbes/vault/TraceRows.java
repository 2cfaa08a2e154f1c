package kz.derbes.vault;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of people: one row with one array each, so that a person costs one row more and not ten. */
@Component
class TraceRows {
    private final JdbcClient jdbc;

    TraceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the marks of many new people by one statement. */
    void add(List<Arrival> arrivals) {
        var rows = arrivals.stream().filter(it -> !it.marks().isEmpty()).toList();
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into vault.trace (subject, marks)
                        select subject, marks::bigint[]
                          from unnest(:subjects::uuid[], :marks::text[]) as left_by (subject, marks)
                        """)
                .param("subjects", Columns.of("uuid", rows, it -> it.subject().value()))
                .param("marks", Columns.of("text", rows, it -> literal(it.marks())))
                .update();
    }

    /** Puts the marks of changed fields in place of what those fields left before. */
    void change(SubjectId subject, Collection<FieldCode> changed, List<Long> marks) {
        var fields = changed.stream().filter(Traces.FIELDS::contains).toList();
        fields.forEach(it -> remove(subject, it));
        if (marks.isEmpty()) return;
        jdbc.sql("""
                        insert into vault.trace as t (subject, marks)
                        values (:subject, :marks::bigint[])
                            on conflict (subject) do update set marks = t.marks || excluded.marks
                        """)
                .param("subject", subject.value())
                .param("marks", literal(marks))
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
}
