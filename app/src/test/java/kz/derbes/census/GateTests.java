package kz.derbes.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.derbes.testing.Obligation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Obligation("RET-08")
class GateTests {

    @Test
    void letsGroupsOfKPeopleThrough() {
        assertThat(Gate.standsInTheWay(Map.of(List.of("kk"), 10L, List.of("ru"), 25L), question(null)))
                .isEmpty();
        assertThat(Gate.standsInTheWay(Map.of(), question(null))).isEmpty();
    }

    @Test
    void namesTheGroupsThatAreTooSmallInOrder() {
        var counts = Map.of(List.of("ru"), 9L, List.of("en"), 1L, List.of("kk"), 10L);
        assertThat(Gate.standsInTheWay(counts, question(null)))
                .containsExactly(
                        new Gate.Small(List.of("en"), Gate.Why.PEOPLE), new Gate.Small(List.of("ru"), Gate.Why.PEOPLE));
    }

    @Test
    void countsAGroupOverAllItsSensitiveValues() {
        var counts = Map.of(List.of("kk", "given"), 4L, List.of("kk", "none"), 6L);
        assertThat(Gate.standsInTheWay(counts, question("consent"))).isEmpty();
    }

    @Test
    void refusesAGroupWhoseMembersAreAllAlike() {
        var counts = Map.of(List.of("kk", "given"), 40L, List.of("ru", "given"), 20L, List.of("ru", "none"), 1L);
        assertThat(Gate.standsInTheWay(counts, question("consent")))
                .containsExactly(new Gate.Small(List.of("kk"), Gate.Why.DIVERSITY));
    }

    /** Whatever is counted: what passes has no group below k, and what is refused has one. */
    @Test
    void passesExactlyWhatIsLargeEnough() {
        long seed = 20261124;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var people = new HashMap<List<String>, Long>();
            var cells = new HashMap<List<String>, Long>();
            for (int i = 0; i < random.nextInt(1, 6); i++) {
                var group = List.of("month-" + random.nextInt(3), "language-" + random.nextInt(2));
                var cell = List.of(group.get(0), group.get(1), "consent-" + random.nextInt(2));
                long count = random.nextInt(1, 15);
                people.merge(group, count, Long::sum);
                cells.merge(cell, count, Long::sum);
            }
            var refused = Gate.standsInTheWay(cells, question("consent", "month", "language")).stream()
                    .filter(it -> it.why() == Gate.Why.PEOPLE)
                    .map(Gate.Small::values)
                    .toList();
            assertThat(refused)
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyInAnyOrderElementsOf(people.entrySet().stream()
                            .filter(it -> it.getValue() < 10)
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    private static Question question(@Nullable String sensitive) {
        return question(sensitive, "language");
    }

    private static Question question(@Nullable String sensitive, String... columns) {
        return new Question(List.of(columns), sensitive, Question.Method.GROUPS, 10, 2, BigDecimal.ZERO);
    }
}
