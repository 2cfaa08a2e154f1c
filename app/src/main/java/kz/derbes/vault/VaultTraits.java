package kz.derbes.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.law.counting.Trait;
import kz.derbes.law.counting.Traits;
import kz.derbes.vault.watch.Lures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which fields people have given, to be counted; whoever is invented is told of to nobody. */
@Component
class VaultTraits implements Traits {
    private static final List<FieldCode> FIELDS = List.of(FieldCode.PATRONYMIC, FieldCode.PHONE, FieldCode.RESIDENCE);
    private final JdbcClient jdbc;
    private final Lures lures;

    VaultTraits(JdbcClient jdbc, Lures lures) {
        this.jdbc = jdbc;
        this.lures = lures;
    }

    @Override
    public List<Trait> offered() {
        return FIELDS.stream()
                .map(it -> new Trait(code(it), List.of("kept", "absent")))
                .toList();
    }

    @Override
    public Map<SubjectId, Map<String, String>> of(Collection<SubjectId> people) {
        var traits = new HashMap<SubjectId, Map<String, String>>();
        jdbc.sql("""
                        select p.subject, array_remove(array_agg(v.field), null) as fields
                          from vault.person p left join vault.value v on v.subject = p.subject
                         where p.subject = any (:people)
                         group by p.subject
                        """)
                .param("people", Columns.of("uuid", lures.without(people), SubjectId::value))
                .query(row -> {
                    var fields = List.of((Object[]) row.getArray("fields").getArray());
                    traits.put(new SubjectId(row.getObject("subject", UUID.class)), traits(fields));
                });
        return traits;
    }

    private static Map<String, String> traits(List<Object> kept) {
        return FIELDS.stream()
                .collect(Collectors.toMap(VaultTraits::code, it -> kept.contains(it.code()) ? "kept" : "absent"));
    }

    private static String code(FieldCode field) {
        return "keeps-" + field.code();
    }
}
