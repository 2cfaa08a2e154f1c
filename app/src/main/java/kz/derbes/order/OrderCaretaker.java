package kz.derbes.order;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends orders nobody paid in time, so that others can have the goods; each by one node, whichever comes first. */
@Component
class OrderCaretaker {
    private static final int AT_ONCE = 50;
    private static final Actor ACTOR = Actor.system("order");
    private final JdbcClient jdbc;
    private final Undoing undoing;
    private final Clock clock;

    OrderCaretaker(JdbcClient jdbc, Undoing undoing, Clock clock) {
        this.jdbc = jdbc;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1M")
    void round() {
        int ended;
        do ended = endSome();
        while (ended == AT_ONCE);
    }

    /** Each order in a transaction of its own, so that one that cannot be ended holds nobody up. */
    private int endSome() {
        var late = late();
        return (int) late.stream().filter(it -> undoing.expire(it, ACTOR)).count();
    }

    private List<UUID> late() {
        return jdbc.sql("""
                        select id from orders.purchase where state = 'placed' and until_at <= :now
                         order by until_at limit :limit
                        """)
                .param("now", Times.sql(clock.instant()))
                .param("limit", AT_ONCE)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
