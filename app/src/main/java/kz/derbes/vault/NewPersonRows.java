package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import kz.derbes.law.FieldCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key, the values and the index of a new person by one statement. */
@Component
class NewPersonRows {
    private static final String ADMIT = """
            with person as (
                 insert into vault.person (subject, wrapped_key, generation, created_at)
                 values (:subject, :key, 1, :at)
                     on conflict (subject) do nothing
                 returning subject),
            kept as (
                 insert into vault.value (subject, field, sealed, purpose, consent, source, changed_at)
                 select subject, field, sealed, :purpose, :consent, :source, :at
                   from person, unnest(:fields::text[], :sealed::bytea[]) as kept (field, sealed)),
            indexed as (
                 insert into vault.look_up (subject, field, blind_index)
                 select subject, field, blind_index
                   from person, unnest(:contacts::text[], :indices::bytea[]) as contact (field, blind_index)
                     on conflict do nothing
                 returning field)
            select (select count(*) from person) as persons, (select count(*) from indexed) as indexed
            """;

    private final JdbcClient jdbc;

    NewPersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the person with all that is kept; {@code KNOWN} when there is one of that number, who is left as before. */
    Outcome admit(byte[] wrappedKey, Keeping it, Map<FieldCode, byte[]> indices) {
        var contacts = List.copyOf(indices.entrySet());
        return jdbc.sql(ADMIT)
                .param("subject", it.subject().value())
                .param("key", wrappedKey)
                .param("at", Times.utc(it.at()))
                .param("purpose", it.purpose().code())
                .param("consent", it.consent())
                .param("source", it.actor().kind().code())
                .param(
                        "fields",
                        Columns.of("text", it.entries(), one -> one.getKey().code()))
                .param("sealed", Columns.binary(it.entries(), Map.Entry::getValue))
                .param(
                        "contacts",
                        Columns.of("text", contacts, one -> one.getKey().code()))
                .param("indices", Columns.binary(contacts, Map.Entry::getValue))
                .query((row, n) -> outcome(row.getInt("persons"), row.getInt("indexed") == contacts.size()))
                .single();
    }

    private static Outcome outcome(int persons, boolean indexed) {
        if (persons == 0) return Outcome.KNOWN;
        return indexed ? Outcome.ADMITTED : Outcome.TAKEN;
    }

    /** What became of it; {@code TAKEN} when the e-mail belongs to somebody else. */
    enum Outcome {
        ADMITTED,
        KNOWN,
        TAKEN
    }
}
