package kz.derbes.risk.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The reviews as they are opened and decided. */
@Component
class ReviewRows {
    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens one; false when one is open for this person and occasion already. */
    boolean open(Review it) {
        return jdbc.sql("""
                        insert into risk.review
                               (subject, id, decision, occasion, reasons, country, state, opened_at, due_at)
                        values (:subject, :id, :decision, :occasion, :reasons, :country, 'open', :opened, :due)
                            on conflict (subject, occasion) where state = 'open' do nothing
                        """)
                        .param("subject", it.subject().value())
                        .param("id", it.id())
                        .param("decision", it.decision())
                        .param("occasion", it.occasion().code())
                        .param(
                                "reasons",
                                new SqlArrayValue(
                                        "text",
                                        it.reasons().stream().map(r -> r.code()).toArray()))
                        .param("country", it.country())
                        .param("opened", sql(it.openedAt()))
                        .param("due", sql(it.dueAt()))
                        .update()
                == 1;
    }

    Optional<Review> openOf(SubjectId subject, Occasion occasion) {
        return jdbc.sql("select * from risk.review where subject = :subject and occasion = :o and state = 'open'")
                .param("subject", subject.value())
                .param("o", occasion.code())
                .query(ReviewColumns::read)
                .optional();
    }

    /** The newest that ended in the person's favour since then. */
    Optional<Review> releasedSince(SubjectId subject, Occasion occasion, Instant since) {
        return jdbc.sql("""
                        select * from risk.review
                         where subject = :subject and occasion = :o and state in ('released', 'expired')
                           and decided_at > :since order by decided_at desc limit 1
                        """)
                .param("subject", subject.value())
                .param("o", occasion.code())
                .param("since", sql(since))
                .query(ReviewColumns::read)
                .optional();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("select * from risk.review where id = :id")
                .param("id", id)
                .query(ReviewColumns::read)
                .optional();
    }

    /** The same, held back from others until the transaction ends. */
    Optional<Review> hold(UUID id) {
        return jdbc.sql("select * from risk.review where id = :id for update")
                .param("id", id)
                .query(ReviewColumns::read)
                .optional();
    }

    void decide(Review it, State state, String by, String ground, Instant at) {
        jdbc.sql("""
                        update risk.review
                           set state = :state, decided_at = :at, decided_by = :by, ground = nullif(:ground, '')
                         where subject = :subject and id = :id
                        """)
                .param("state", state.code())
                .param("at", sql(at))
                .param("by", by)
                .param("ground", ground)
                .param("subject", it.subject().value())
                .param("id", it.id())
                .update();
    }

    /** Notes an objection and opens the review, if a human had closed it, with a new clock; remembers who that was. */
    void object(Review it, @Nullable UUID words, Instant at, Instant due) {
        jdbc.sql("""
                        update risk.review
                           set objected_at = :at, objection = :words, due_at = :due, state = 'open',
                               first_by = decided_by, decided_by = null, decided_at = null, ground = null
                         where subject = :subject and id = :id
                        """)
                .param("at", sql(at))
                .param("words", words)
                .param("due", sql(due))
                .param("subject", it.subject().value())
                .param("id", it.id())
                .update();
    }

    /** Open ones whose time is over, held; what another node holds is left out. */
    List<Review> holdOverdue(Instant now, int most) {
        return jdbc.sql("""
                        select * from risk.review where state = 'open' and due_at < :now
                         order by due_at, id limit :most for update skip locked
                        """)
                .param("now", sql(now))
                .param("most", most)
                .query(ReviewColumns::read)
                .list();
    }

    /** Open ones, the first due first; of these occasions only. */
    List<Review> open(Set<String> occasions, int most, int offset) {
        return jdbc.sql("""
                        select * from risk.review where state = 'open' and occasion in (:occasions)
                         order by due_at, id limit :most offset :offset
                        """)
                .param("occasions", occasions)
                .param("most", most)
                .param("offset", offset)
                .query(ReviewColumns::read)
                .list();
    }

    /** Those that are over, newest first. */
    List<Review> over(Set<String> occasions, int most, int offset) {
        return jdbc.sql("""
                        select * from risk.review where state <> 'open' and occasion in (:occasions)
                         order by opened_at desc, id limit :most offset :offset
                        """)
                .param("occasions", occasions)
                .param("most", most)
                .param("offset", offset)
                .query(ReviewColumns::read)
                .list();
    }

    long countOpen(Set<String> occasions, Instant dueBefore) {
        return jdbc.sql("""
                        select count(*) from risk.review
                         where state = 'open' and occasion in (:occasions) and due_at < :before
                        """)
                .param("occasions", occasions)
                .param("before", sql(dueBefore))
                .query(Long.class)
                .single();
    }

    List<Review> of(SubjectId subject, int most) {
        return jdbc.sql("select * from risk.review where subject = :subject order by opened_at desc, id limit :most")
                .param("subject", subject.value())
                .param("most", most)
                .query(ReviewColumns::read)
                .list();
    }

    /** Those that are over and were opened before then, of people who are not spared. */
    List<Review> outlived(Instant before, Collection<SubjectId> spared, int most) {
        return jdbc.sql("""
                        select * from risk.review where state <> 'open' and opened_at < :before
                           and not subject = any(:spared) order by opened_at, id limit :most
                        """)
                .param("before", sql(before))
                .param("spared", numbers(spared))
                .param("most", most)
                .query(ReviewColumns::read)
                .list();
    }

    long countOutlived(Instant before, Collection<SubjectId> spared) {
        return jdbc.sql("""
                        select count(*) from risk.review where state <> 'open' and opened_at < :before
                           and not subject = any(:spared)
                        """)
                .param("before", sql(before))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int remove(Review it) {
        return jdbc.sql("delete from risk.review where subject = :subject and id = :id")
                .param("subject", it.subject().value())
                .param("id", it.id())
                .update();
    }

    private static SqlArrayValue numbers(Collection<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
