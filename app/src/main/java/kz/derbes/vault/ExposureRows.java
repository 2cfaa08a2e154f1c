package kz.derbes.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is held, under which key-encryption key, and with which confirmed contacts. */
@Component
class ExposureRows {
    private static final int AT_ONCE = 10_000;
    private final JdbcClient jdbc;

    ExposureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void under(long key, Consumer<Touched> each) {
        jdbc.sql("""
                        select p.subject, array(select field from vault.value v where v.subject = p.subject) as fields
                          from vault.person p
                         where vault.key_of(p.wrapped_key) = :key
                         order by p.subject
                        """).param("key", key).withFetchSize(AT_ONCE).query(row -> {
            var fields = EnumSet.noneOf(FieldCode.class);
            Arrays.stream((String[]) row.getArray("fields").getArray())
                    .map(ValueRows::field)
                    .forEach(fields::add);
            each.accept(new Touched(new SubjectId(row.getObject("subject", UUID.class)), fields));
        });
    }

    Optional<Instant> leftAt(long key) {
        return jdbc.sql("""
                        select changed_at from vault.key
                         where ring = 'wrapping' and id = :key and state in ('closed', 'destroyed')
                        """)
                .param("key", key)
                .query((row, n) -> Objects.requireNonNull(Times.of(row, "changed_at")))
                .optional();
    }

    List<Long> keys() {
        return jdbc.sql("select id from vault.key where ring = 'wrapping' order by changed_at desc, id")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    Set<SubjectId> held(Collection<SubjectId> people) {
        var held = new HashSet<SubjectId>();
        jdbc.sql("select subject from vault.person where subject = any (:people) and not locked")
                .param("people", Columns.of("uuid", List.copyOf(people), SubjectId::value))
                .query(row -> {
                    held.add(new SubjectId(row.getObject("subject", UUID.class)));
                });
        return held;
    }

    Map<SubjectId, Set<FieldCode>> contacts(Collection<SubjectId> people) {
        var contacts = new HashMap<SubjectId, Set<FieldCode>>();
        jdbc.sql("""
                        select p.subject, v.field
                          from vault.person p
                          left join vault.value v on v.subject = p.subject and v.confirmed_at is not null
                         where p.subject = any (:people) and not p.locked
                        """)
                .param("people", Columns.of("uuid", List.copyOf(people), SubjectId::value))
                .query(row -> {
                    var subject = new SubjectId(row.getObject("subject", UUID.class));
                    var own = contacts.computeIfAbsent(subject, it -> EnumSet.noneOf(FieldCode.class));
                    String field = row.getString("field");
                    if (field != null) own.add(ValueRows.field(field));
                });
        return contacts;
    }
}
