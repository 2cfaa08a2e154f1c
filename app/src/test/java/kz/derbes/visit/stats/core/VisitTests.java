package kz.derbes.visit.stats.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTests {
    private static final Instant NOON = Instant.parse("2026-03-01T07:00:00Z");
    private static final UUID VISITOR = new UUID(1, 1);

    private static Seen view(long seq, long seconds, String page) {
        return hit(seq, NOON.plusSeconds(seconds), page, null);
    }

    private static Seen hit(long seq, Instant at, String page, @org.jspecify.annotations.Nullable String event) {
        return new Seen(seq, at, VISITOR, event, page, null, null, null, null, "KZ", "Firefox 144", "kk", "phone");
    }

    @Test
    void goesOnThroughHalfAnHourOfSilenceAndEndsAfterIt() {
        assertThat(Visit.of(List.of(view(1, 0, "/"), view(2, 1800, "/tea")))).hasSize(1);
        assertThat(Visit.of(List.of(view(1, 0, "/"), view(2, 1801, "/tea")))).hasSize(2);
        assertThat(Visit.of(List.of(view(9, 60, "/b"), view(3, 0, "/a")))
                        .getFirst()
                        .first()
                        .page())
                .as("by time, not by arrival")
                .isEqualTo("/a");
    }

    @Test
    void belongsToTheDayOfAlmaty() {
        var late = Instant.parse("2026-03-01T18:59:59.999Z");
        assertThat(hit(1, late, "/", null).day()).isEqualTo("2026-03-01");
        assertThat(hit(1, late.plusMillis(1), "/", null).day()).isEqualTo("2026-03-02");
    }

    @Test
    void reachesStepsInTheirOrderWithAnythingBetween() {
        var goal = new Goal(4, List.of("/tea*", "event:cart", "/order"));
        var way = new Visit(List.of(
                view(1, 0, "/order"),
                view(2, 1, "/tea/green"),
                view(3, 2, "/help"),
                hit(4, NOON.plusSeconds(3), "/tea", "cart"),
                view(5, 4, "/order")));
        assertThat(goal.reached(way)).isEqualTo(3);
        assertThat(goal.reached(new Visit(way.hits().subList(0, 4)))).isEqualTo(2);
        assertThat(goal.reached(new Visit(way.hits().subList(3, 5)))).isZero();
        assertThat(goal.value(2)).isEqualTo("4/2");
    }

    @Test
    void isAsLongAsItsPagesWereReadWhenTheyTellThatTheyWereLeft() {
        var visit = Visit.of(List.of(view(1, 0, "/"), leave(2, 40, "/"), view(3, 41, "/tea"), leave(4, 100, "/tea")))
                .getFirst();
        assertThat(visit.seconds()).isEqualTo(100);
        assertThat(visit.views()).isEqualTo(2);
        assertThat(visit.isBounce()).isFalse();
        assertThat(visit.secondsAfter(0)).isEqualTo(40);
        assertThat(visit.secondsAfter(2)).isEqualTo(59);
        assertThat(Parts.of(visit, List.of())).noneMatch(it -> it.dimension() == Dimension.EVENT);
    }

    @Test
    void staysABounceWhenItsOnlyPageTellsThatItWasLeft() {
        var visit = Visit.of(List.of(view(1, 0, "/"), leave(2, 25, "/"))).getFirst();
        assertThat(visit.isBounce()).isTrue();
        assertThat(visit.seconds()).isEqualTo(25);
    }

    @Test
    void takesNoPageLeftLateForAVisitOfItsOwn() {
        var visits = Visit.of(List.of(leave(1, -60, "/"), view(2, 0, "/"), leave(3, 7200, "/"), view(4, 7300, "/b")));
        assertThat(visits).hasSize(2);
        assertThat(visits).extracting(Visit::seconds).containsExactly(0L, 0L);
    }

    /** A page that is left tells it while the next is on its way already. */
    @Test
    void endsOnTheNextPageWhenThatWasFaster() {
        var visit = Visit.of(List.of(view(1, 0, "/"), view(2, 40, "/tea"), leave(3, 41, "/"), leave(4, 70, "/tea")))
                .getFirst();
        assertThat(visit.last().page()).isEqualTo("/tea");
        assertThat(visit.secondsAfter(1)).isEqualTo(30);
    }

    private static Seen leave(long seq, long seconds, String page) {
        return hit(seq, NOON.plusSeconds(seconds), page, Visit.LEAVE);
    }
}
