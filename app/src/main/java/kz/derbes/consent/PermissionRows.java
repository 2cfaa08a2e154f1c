package kz.derbes.consent;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.derbes.consent.Permission.Granted;
import kz.derbes.consent.Permission.Reason;
import kz.derbes.consent.Permission.Refused;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/** The question every reading and every hit asks, answered for many at once from one index. */
@Component
class PermissionRows {
    private static final String LATEST = """
            select it.id, it.until, it.ended_by
              from unnest(?::uuid[], ?::text[], ?::boolean[]) with ordinality as asked (party, scope, person, n)
              left join lateral (
                   select id, until, ended_by
                     from consent.consent c
                    where c.party = asked.party and c.scope = asked.scope and (c.subject is not null) = asked.person
                    order by c.ended_at desc nulls first
                    limit 1) it on true
             order by asked.n
            """;

    private static final String HELD = "select pg_advisory_xact_lock_shared(?);\n" + LATEST;

    private final JdbcTemplate jdbc;

    PermissionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Permission> judge(List<Consents.Asked> asked, Instant at) {
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(LATEST);
                    set(statement, 1, asked);
                    return statement;
                },
                reading(at));
    }

    /** The lock is taken before the question sees the database, and both travel together. */
    List<Permission> judgeHeld(long lock, List<Consents.Asked> asked, Instant at) {
        var answers = jdbc.execute(HELD, (PreparedStatement statement) -> {
            statement.setLong(1, lock);
            set(statement, 2, asked);
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return new RowMapperResultSetExtractor<>(reading(at)).extractData(rows);
            }
        });
        return Objects.requireNonNull(answers);
    }

    private static void set(PreparedStatement statement, int first, List<Consents.Asked> asked) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(
                first,
                connection.createArrayOf("uuid", column(asked, it -> it.party().value())));
        statement.setArray(
                first + 1,
                connection.createArrayOf("text", column(asked, it -> it.scope().code())));
        statement.setArray(
                first + 2, connection.createArrayOf("bool", column(asked, it -> it.party() instanceof SubjectId)));
    }

    private static Object[] column(List<Consents.Asked> asked, java.util.function.Function<Consents.Asked, Object> of) {
        return asked.stream().map(of).toArray();
    }

    private static RowMapper<Permission> reading(Instant at) {
        return (row, n) -> read(row, at);
    }

    private static Permission read(ResultSet row, Instant at) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id == null) return new Refused(Reason.NEVER_ASKED);
        if (row.getString("ended_by") != null) return new Refused(Reason.WITHDRAWN);
        var until = row.getObject("until", OffsetDateTime.class).toInstant();
        return at.isBefore(until) ? new Granted(id, until) : new Refused(Reason.EXPIRED);
    }
}
