package kz.derbes.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of letters as the postman sees it. */
@Component
class LetterRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<UUID> ids, List<Letter> letters, Instant at) {
        jdbc.sql("""
                        insert into notification.letter
                               (subject, id, template, language, codes, state, next_at, created_at)
                        select subject, id, template, language, codes::jsonb, 'queued', :at::timestamptz, :at::timestamptz
                          from unnest(:subjects::uuid[], :ids::uuid[], :templates::text[], :languages::text[],
                                      :codes::text[]) as it (subject, id, template, language, codes)
                        """)
                .param("subjects", column("uuid", letters, it -> it.to().value()))
                .param("ids", column("uuid", ids, it -> it))
                .param("templates", column("text", letters, Letter::template))
                .param("languages", column("text", letters, it -> it.language().code()))
                .param("codes", column("text", letters, it -> JSON.writeValueAsString(it.codes())))
                .param("at", utc(at))
                .update();
    }

    Map<UUID, Letters.Fate> fates(Map<UUID, SubjectId> letters) {
        var fates = new HashMap<UUID, Letters.Fate>();
        var ids = List.copyOf(letters.keySet());
        jdbc.sql("""
                        select l.id, l.state, l.reason
                          from unnest(:subjects::uuid[], :ids::uuid[]) as it (subject, id)
                          join notification.letter l on l.subject = it.subject and l.id = it.id
                        """)
                .param(
                        "subjects",
                        column(
                                "uuid",
                                ids,
                                it -> Objects.requireNonNull(letters.get(it)).value()))
                .param("ids", column("uuid", ids, it -> it))
                .query(row -> {
                    var fate = new Letters.Fate(row.getString("state"), row.getString("reason"));
                    fates.put(row.getObject("id", UUID.class), fate);
                });
        return fates;
    }

    private static <T> SqlArrayValue column(String type, List<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    /** Takes the letter that has waited longest; others skip it until the claim runs out. */
    Optional<Claimed> claim(Instant at, Instant claimEnds) {
        return jdbc.sql("""
                        update notification.letter set state = 'sending', attempts = attempts + 1, next_at = :ends
                         where (subject, id) = (
                               select subject, id from notification.letter
                                where state in ('queued', 'sending') and next_at <= :at
                                order by next_at
                                limit 1 for update skip locked)
                        returning subject, id, template, language, codes, attempts
                        """)
                .param("at", utc(at))
                .param("ends", utc(claimEnds))
                .query(LetterRows::claimed)
                .optional();
    }

    /** Puts a claimed letter back; false when another sender has taken it meanwhile. */
    boolean requeue(Claimed it, Instant next, String reason, boolean counts) {
        return jdbc.sql("""
                        update notification.letter
                           set state = 'queued', next_at = :next, reason = :reason,
                               attempts = attempts - case when :counts then 0 else 1 end
                         where subject = :subject and id = :id and state = 'sending' and attempts = :attempt
                        """)
                        .param("next", utc(next))
                        .param("reason", reason)
                        .param("counts", counts)
                        .param("subject", it.to().value())
                        .param("id", it.id())
                        .param("attempt", it.attempt())
                        .update()
                == 1;
    }

    /** Closes a claimed letter; its codes stay only where somebody may try again. */
    boolean finish(Claimed it, String state, @Nullable String reason, Instant at) {
        return jdbc.sql("""
                        update notification.letter
                           set state = :state, reason = :reason, finished_at = :at,
                               codes = case when :state = 'failed' then codes end
                         where subject = :subject and id = :id and state = 'sending' and attempts = :attempt
                        """)
                        .param("state", state)
                        .param("reason", reason)
                        .param("at", utc(at))
                        .param("subject", it.to().value())
                        .param("id", it.id())
                        .param("attempt", it.attempt())
                        .update()
                == 1;
    }

    /** Closes a letter of which the log says that it was sent or dropped; false when it is closed or not known. */
    boolean finishAgain(UUID id, String state, Instant at) {
        return jdbc.sql("""
                        update notification.letter set state = :state, finished_at = :at, codes = null
                         where id = :id and finished_at is null
                        """)
                        .param("state", state)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("id", UUID.class),
                Template.of(row.getString("template")).orElseThrow(),
                Language.of(row.getString("language")).orElseThrow(),
                JSON.readValue(row.getString("codes"), CODES),
                row.getInt("attempts"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
