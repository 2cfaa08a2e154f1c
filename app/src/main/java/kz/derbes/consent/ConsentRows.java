package kz.derbes.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.law.Language;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.VisitorId;
import kz.derbes.ledger.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The table of consents. */
@Component
class ConsentRows {
    private static final String ALL = """
            select subject, visitor, id, scope, wording, edition, language, channel, given_at, until, ended_at,
                   ended_by, fact
              from consent.consent
            """;

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds them by one statement and returns which were added; not those of whose scope the party has a live one. */
    Set<UUID> add(List<Consent> all) {
        if (all.isEmpty()) return Set.of();
        return jdbc.sql("""
                        insert into consent.consent (subject, visitor, id, scope, wording, edition, language, channel,
                                                     given_at, until, fact)
                        select *
                          from unnest(:subjects::uuid[], :visitors::uuid[], :ids::uuid[], :scopes::text[],
                                      :wordings::text[], :editions::int[], :languages::text[], :channels::text[],
                                      :givens::timestamptz[], :untils::timestamptz[], :facts::uuid[])
                            on conflict (party, scope) where ended_at is null do nothing
                        returning id
                        """)
                .param("subjects", column("uuid", all, it -> it.party() instanceof SubjectId id ? id.value() : null))
                .param("visitors", column("uuid", all, it -> it.party() instanceof VisitorId id ? id.value() : null))
                .param("ids", column("uuid", all, Consent::id))
                .param("scopes", column("text", all, it -> it.scope().code()))
                .param("wordings", column("text", all, Consent::wordingHash))
                .param("editions", column("int4", all, Consent::edition))
                .param("languages", column("text", all, it -> it.language().code()))
                .param("channels", column("text", all, Consent::channel))
                .param("givens", column("timestamptz", all, it -> utc(it.givenAt())))
                .param("untils", column("timestamptz", all, it -> utc(it.until())))
                .param("facts", column("uuid", all, it -> it.fact().value()))
                .query((row, n) -> row.getObject("id", UUID.class))
                .set();
    }

    private static SqlArrayValue column(String type, List<Consent> all, Function<Consent, @Nullable Object> value) {
        return new SqlArrayValue(type, all.stream().map(value).toArray());
    }

    /** Ends what lives and returns it; what has ended by its own term can be replaced but not withdrawn. */
    Optional<UUID> end(Party party, Scope scope, Instant at, String by) {
        return jdbc.sql("""
                        update consent.consent set ended_at = :at, ended_by = :by
                         where party = :party and scope = :scope and ended_at is null
                           and (subject is not null) = :person and (:by = 'replaced' or until > :at)
                        returning id
                        """)
                .param("at", utc(at))
                .param("by", by)
                .param("party", party.value())
                .param("scope", scope.code())
                .param("person", party instanceof SubjectId)
                .query(UUID.class)
                .optional();
    }

    /** Ends that one as withdrawn; false when it has ended or is not known. */
    boolean withdraw(UUID id, Instant at) {
        return jdbc.sql("""
                        update consent.consent set ended_at = :at, ended_by = 'withdrawn'
                         where id = :id and ended_at is null
                        """).param("at", utc(at)).param("id", id).update() == 1;
    }

    List<Consent> of(Party party) {
        return jdbc.sql(ALL + " where party = :party and (subject is not null) = :person order by given_at desc, id")
                .param("party", party.value())
                .param("person", party instanceof SubjectId)
                .query(ConsentRows::read)
                .list();
    }

    Optional<Consent> find(UUID id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query(ConsentRows::read)
                .optional();
    }

    Optional<Consent> find(Party party, UUID id) {
        return jdbc.sql(ALL + " where id = :id and party = :party and (subject is not null) = :person")
                .param("id", id)
                .param("party", party.value())
                .param("person", party instanceof SubjectId)
                .query(ConsentRows::read)
                .optional();
    }

    private static Consent read(ResultSet row, int number) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var by = row.getString("ended_by");
        return new Consent(
                row.getObject("id", UUID.class),
                subject == null ? new VisitorId(row.getObject("visitor", UUID.class)) : new SubjectId(subject),
                Scopes.of(row.getString("scope")),
                row.getString("wording"),
                row.getInt("edition"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("channel"),
                instant(row, "given_at"),
                instant(row, "until"),
                endedBy("withdrawn", by, ended),
                endedBy("replaced", by, ended),
                new FactId(row.getObject("fact", UUID.class)));
    }

    private static @Nullable Instant endedBy(String wanted, @Nullable String by, @Nullable OffsetDateTime at) {
        return at != null && wanted.equals(by) ? at.toInstant() : null;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
