package kz.derbes.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.derbes.law.counting.Trait;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Obligation("RET-08")
class NoiseTests {
    private static final int DRAWS = 400_000;

    /** The share of each whole number is the two-sided geometric distribution's: (1-a)/(1+a) times a to its size. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "1", "2"})
    void followsTheDistribution(String epsilon) {
        var seen = draws(new BigDecimal(epsilon));
        double a = Math.exp(-Double.parseDouble(epsilon));
        for (int n = -5; n <= 5; n++) {
            double expected = (1 - a) / (1 + a) * Math.pow(a, Math.abs(n));
            double share = seen.getOrDefault((long) n, 0) / (double) DRAWS;
            double tolerance = 5 * Math.sqrt(expected * (1 - expected) / DRAWS);
            assertThat(share).as("epsilon %s, %d", epsilon, n).isBetween(expected - tolerance, expected + tolerance);
        }
    }

    /** One person more moves the chance of no outcome by more than e to the epsilon: the promise itself, as measured. */
    @Test
    void hardlyShowsOnePersonMore() {
        var seen = draws(BigDecimal.ONE);
        for (long n = -3; n <= 3; n++) {
            double ratio = seen.getOrDefault(n, 0) / (double) seen.getOrDefault(n - 1, 0);
            assertThat(ratio).as("outcome " + n).isBetween(Math.exp(-1) * 0.9, Math.exp(1) * 1.1);
        }
    }

    @Test
    void blursEveryCombinationThereCouldBe() {
        var random = new SplittableRandom(7);
        var columns = List.of(new Trait("language", List.of("kk", "ru")), new Trait("account", List.of("a", "b", "c")));
        assertThat(Blur.cells(columns)).isEqualTo(6);
        var blur = new Blur(new Noise(random::nextLong));
        var question = new Question(List.of("language", "account"), null, Question.Method.NOISE, 10, 2, BigDecimal.ONE);
        var groups = blur.of(Map.of(List.of("kk", "a"), 1_000L, List.of("ru", "c"), 400L), columns, question);
        assertThat(groups.stream().map(Group::values)).containsExactly(List.of("kk", "a"), List.of("ru", "c"));
        assertThat(groups.getFirst().people()).isBetween(960L, 1_040L);
    }

    @Test
    void sometimesCountsWhereNobodyIs() {
        var random = new SplittableRandom(7);
        var blur = new Blur(new Noise(random::nextLong));
        var columns = List.of(new Trait("language", List.of("kk", "ru", "en")));
        var question = new Question(List.of("language"), null, Question.Method.NOISE, 2, 2, new BigDecimal("0.1"));
        assertThat(blur.of(Map.of(), columns, question)).isNotEmpty();
    }

    private static Map<Long, Integer> draws(BigDecimal epsilon) {
        var random = new SplittableRandom(20261124);
        var noise = new Noise(random::nextLong);
        var seen = new HashMap<Long, Integer>();
        for (int i = 0; i < DRAWS; i++) seen.merge(noise.draw(epsilon), 1, Integer::sum);
        return seen;
    }
}
