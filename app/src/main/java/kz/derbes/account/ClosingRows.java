package kz.derbes.account;

import java.time.Instant;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closings under way; the lease says who walks, so that a walk goes on after the death of its node. */
@Component
class ClosingRows {
    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a closing; false when one is under way or there is no such account. */
    boolean begin(SubjectId subject, Actor actor, Instant now, Instant leasedUntil) {
        return jdbc.sql("""
                                insert into account.closing (subject, actor, started_at, leased_until)
                                select subject, :actor, :now, :until from account.account where subject = :subject
                                on conflict (subject) do nothing
                                """)
                        .param("actor", actor.kind().name() + ":" + actor.id())
                        .param("now", Times.sql(now))
                        .param("until", Times.sql(leasedUntil))
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    /** A closing whose walker is gone. */
    record Left(SubjectId subject, Actor actor) {}

    /** Takes over one closing nobody walks. */
    Optional<Left> takeOver(Instant now, Instant leasedUntil) {
        return jdbc.sql("""
                        update account.closing set leased_until = :until
                         where subject = (select subject from account.closing where leased_until < :now
                                           order by started_at limit 1 for update skip locked)
                        returning subject, actor
                        """)
                .param("until", Times.sql(leasedUntil))
                .param("now", Times.sql(now))
                .query((row, number) ->
                        new Left(SubjectId.parse(row.getString("subject")), actor(row.getString("actor"))))
                .optional();
    }

    boolean remove(SubjectId subject) {
        return jdbc.sql("delete from account.closing where subject = :subject")
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    private static Actor actor(String text) {
        int colon = text.indexOf(':');
        return new Actor(Actor.Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
