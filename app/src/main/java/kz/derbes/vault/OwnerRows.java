package kz.derbes.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The owners of many contacts by one statement; each kind of contact has an index of its own, which must be named. */
@Component
class OwnerRows {
    private final JdbcClient jdbc;

    OwnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owner for each search, in order; empty when there is none or, for a shared phone, more than one. */
    List<Optional<SubjectId>> of(List<Search> searches) {
        var owners = new HashMap<Integer, List<SubjectId>>();
        jdbc.sql("""
                        with wanted as materialized (
                             select * from unnest(:numbers::int[], :fields::text[], :indices::bytea[]) as it (n, field, i))
                        select wanted.n, l.subject
                          from wanted join vault.look_up l on l.blind_index = wanted.i and l.field = 'email'
                         where wanted.field = 'email'
                         union
                        select wanted.n, l.subject
                          from wanted join vault.look_up l on l.blind_index = wanted.i and l.field = 'phone'
                         where wanted.field = 'phone'
                        """).params(columns(searches)).query(row -> {
            owners.computeIfAbsent(row.getInt(1), n -> new ArrayList<>())
                    .add(new SubjectId(row.getObject(2, UUID.class)));
        });
        return IntStream.range(0, searches.size())
                .mapToObj(n -> only(owners.getOrDefault(n, List.of())))
                .toList();
    }

    private static Optional<SubjectId> only(List<SubjectId> owners) {
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private static Map<String, SqlArrayValue> columns(List<Search> searches) {
        var sought = IntStream.range(0, searches.size())
                .boxed()
                .flatMap(n -> searches.get(n).indices().stream().map(index -> new Sought(n, index)))
                .toList();
        return Map.of(
                "numbers", Columns.of("int4", sought, it -> it.number),
                "fields",
                        Columns.of(
                                "text",
                                sought,
                                it -> searches.get(it.number).field().code()),
                "indices", Columns.binary(sought, it -> it.index));
    }

    /** One index that one search asks for. */
    private static final class Sought {
        private final int number;
        private final byte[] index;

        Sought(int number, byte[] index) {
            this.number = number;
            this.index = index;
        }
    }
}
