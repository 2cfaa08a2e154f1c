package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.derbes.law.FieldCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The keys and values of many new people by three statements. */
@Component
class ArrivalRows {
    private final JdbcClient jdbc;
    private final TraceRows traces;

    ArrivalRows(JdbcClient jdbc, TraceRows traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /** Adds the people, each under what {@code keepings} says at the same place. */
    void add(List<Arrival> arrivals, List<Keeping> keepings) {
        jdbc.sql("""
                        insert into vault.person (subject, wrapped_key, generation, created_at)
                        select subject, wrapped_key, 1, at
                          from unnest(:subjects::uuid[], :keys::bytea[], :ats::timestamptz[])
                               as arrived (subject, wrapped_key, at)
                        """)
                .param(
                        "subjects",
                        Columns.of("uuid", keepings, it -> it.subject().value()))
                .param("keys", Columns.binary(arrivals, Arrival::wrappedKey))
                .param("ats", Columns.of("timestamptz", keepings, it -> Times.utc(it.at())))
                .update();
        addValues(keepings.stream()
                .flatMap(it -> it.entries().stream().map(entry -> new Value(it, entry)))
                .toList());
        traces.add(arrivals);
    }

    private void addValues(List<Value> values) {
        jdbc.sql("""
                        insert into vault.value (subject, field, sealed, purpose, consent, source, changed_at)
                        select *
                          from unnest(:subjects::uuid[], :fields::text[], :sealed::bytea[], :purposes::text[],
                                      :consents::uuid[], :sources::text[], :ats::timestamptz[])
                        """)
                .param("subjects", values("uuid", values, it -> it.subject().value()))
                .param(
                        "fields",
                        Columns.of("text", values, it -> it.entry.getKey().code()))
                .param("sealed", Columns.binary(values, it -> it.entry.getValue()))
                .param("purposes", values("text", values, it -> it.purpose().code()))
                .param("consents", values("uuid", values, Keeping::consent))
                .param("sources", values("text", values, it -> it.actor().kind().code()))
                .param("ats", values("timestamptz", values, it -> Times.utc(it.at())))
                .update();
    }

    private static SqlArrayValue values(String type, List<Value> values, Function<Keeping, Object> of) {
        return Columns.of(type, values, it -> of.apply(it.keeping));
    }

    /** One sealed value of one person. */
    private record Value(Keeping keeping, Map.Entry<FieldCode, byte[]> entry) {}
}
