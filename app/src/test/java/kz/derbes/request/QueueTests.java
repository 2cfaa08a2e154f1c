package kz.derbes.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A queue of a hundred thousand is walked along its indexes, each request once. */
@AccountTest
class QueueTests {
    private static final String CROWD = "'00000000-0000-4000-8000-00000000c0de'";

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void crowd() {
        jdbc.sql("""
                        insert into request.matter (subject, id, number, kind, topics, channel, capacity, state, edition,
                                                    language, received_at, due_at, term, fact)
                        select %s, gen_random_uuid(), 'crowd-' || n, k, array[k], 'cabinet', 'subject', s, 1, 'ru',
                               now() - n * interval '1 minute', now() + (n - 50000) * interval '1 minute', 'claim.policy',
                               gen_random_uuid()
                          from generate_series(1, 100000) n,
                               lateral (select (array['complaint', 'proposal', 'access', 'claim-goods'])[1 + n %% 4] as k,
                                               (array['received', 'in-work', 'closed', 'answered', 'closed'])[1 + n %% 5] as s) x
                        """.formatted(CROWD)).update();
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from request.matter where subject = " + CROWD).update();
    }

    @Test
    void showsAPageOfAHundredThousandInAMoment() {
        var filters = List.of(
                filter(Filter.Shelf.OPEN, null, Filter.When.ALL, null),
                filter(Filter.Shelf.OPEN, Kind.COMPLAINT, Filter.When.ALL, null),
                filter(Filter.Shelf.OPEN, null, Filter.When.OVERDUE, null),
                filter(Filter.Shelf.ALL, null, Filter.When.ALL, null),
                filter(Filter.Shelf.ALL, Kind.CLAIM_GOODS, Filter.When.ALL, null));
        for (var filter : filters) {
            queue.page(filter, 50);
            long begun = System.nanoTime();
            assertThat(queue.page(filter, 50)).hasSize(50);
            queue.count(filter);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(filter.toString())
                    .isLessThan(Duration.ofMillis(500));
        }
        assertThat(queue.count(filters.getFirst())).isEqualTo(Queue.MOST + 1L);
    }

    @Test
    void walksEachRequestOnce() {
        var seen = new HashSet<UUID>();
        Filter.Mark after = null;
        for (int page = 0; page < 20; page++) {
            var found = queue.page(filter(Filter.Shelf.OPEN, Kind.ACCESS, Filter.When.ALL, after), 100);
            found.forEach(it -> assertThat(seen.add(it.id())).isTrue());
            var last = found.getLast();
            after = new Filter.Mark(last.dueAt(), last.id());
        }
        assertThat(seen).hasSize(2000);
    }

    private static Filter filter(
            Filter.Shelf shelf,
            @org.jspecify.annotations.Nullable Kind kind,
            Filter.When when,
            Filter.@org.jspecify.annotations.Nullable Mark after) {
        return new Filter(shelf, kind, null, null, when, "", false, after);
    }
}
