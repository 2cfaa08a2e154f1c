package kz.derbes.risk.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import kz.derbes.risk.rule.Features;
import kz.derbes.risk.rule.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The decisions that are kept. */
@Component
class DecidedRows {
    private static final int FETCHED = 1_000;
    private final JdbcClient jdbc;

    DecidedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Decision> all) {
        jdbc.sql("""
                        insert into risk.decision
                               (subject, id, occasion, level, reasons, rules, country, features, decided_at)
                        select subject, id, occasion, level, string_to_array(reasons, ' '), rules, country,
                               string_to_array(features, ' ')::int[], at
                          from unnest(:subjects::uuid[], :ids::uuid[], :occasions::text[], :levels::text[], :reasons::text[],
                                      :rules::int[], :countries::text[], :features::text[], :at::timestamptz[])
                               as it (subject, id, occasion, level, reasons, rules, country, features, at)
                        """)
                .param("subjects", column("uuid", all, it -> it.subject().value()))
                .param("ids", column("uuid", all, Decision::id))
                .param("occasions", column("text", all, it -> it.occasion().code()))
                .param("levels", column("text", all, it -> it.level().code()))
                .param("reasons", column("text", all, DecidedRows::reasons))
                .param("rules", column("int4", all, Decision::rules))
                .param("countries", column("text", all, Decision::country))
                .param("features", column("text", all, DecidedRows::features))
                .param("at", column("timestamptz", all, it -> it.at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static SqlArrayValue column(String type, List<Decision> all, Function<Decision, Object> what) {
        return new SqlArrayValue(type, all.stream().map(what).toArray());
    }

    private static String reasons(Decision it) {
        return it.reasons().stream().map(Reason::code).collect(Collectors.joining(" "));
    }

    private static String features(Decision it) {
        return Arrays.stream(it.features().numbers())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    List<Decision> of(SubjectId subject, int most) {
        return jdbc.sql("select * from risk.decision where subject = :subject order by decided_at desc, id limit :most")
                .param("subject", subject.value())
                .param("most", most)
                .query(DecidedRows::read)
                .list();
    }

    Optional<Decision> find(SubjectId subject, UUID id) {
        return jdbc.sql("select * from risk.decision where subject = :subject and id = :id")
                .param("subject", subject.value())
                .param("id", id)
                .query(DecidedRows::read)
                .optional();
    }

    /** Walks the newest in a transaction of the caller, a thousand in memory at once. */
    void newest(int most, Consumer<Decision> each) {
        jdbc.sql("select * from risk.decision order by decided_at desc, id desc limit :most")
                .param("most", most)
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> each.accept(read(row, 0)));
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from risk.decision where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    long countBefore(Instant instant, Collection<SubjectId> spared) {
        return jdbc.sql("select count(*) from risk.decision where decided_at < :at and not subject = any(:spared)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeBefore(Instant instant, Collection<SubjectId> spared) {
        return jdbc.sql("delete from risk.decision where decided_at < :at and not subject = any(:spared)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .param("spared", numbers(spared))
                .update();
    }

    static SqlArrayValue numbers(Collection<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        String occasion = row.getString("occasion");
        return new Decision(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("id", UUID.class),
                Arrays.stream(Occasion.values())
                        .filter(it -> it.code().equals(occasion))
                        .findFirst()
                        .orElseThrow(),
                Level.of(row.getString("level")),
                reasons((String[]) row.getArray("reasons").getArray()),
                row.getInt("rules"),
                row.getString("country"),
                features((Integer[]) row.getArray("features").getArray()),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Reason> reasons(String... codes) {
        return Arrays.stream(codes).flatMap(it -> Reason.of(it).stream()).collect(Collectors.toSet());
    }

    private static Features features(Integer... numbers) {
        return Features.of(Arrays.stream(numbers).mapToInt(Integer::intValue).toArray());
    }
}
