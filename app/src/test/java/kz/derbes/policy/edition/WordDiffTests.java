package kz.derbes.policy.edition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void marksWhatWentAndWhatCame() {
        assertThat(WordDiff.of("срок один год", "срок пять лет и год"))
                .containsExactly(
                        new WordDiff.Run(WordDiff.Change.SAME, "срок "),
                        new WordDiff.Run(WordDiff.Change.REMOVED, "один "),
                        new WordDiff.Run(WordDiff.Change.ADDED, "пять лет и "),
                        new WordDiff.Run(WordDiff.Change.SAME, "год"));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @Test
    void givesBackBothTexts() {
        for (int seed = 0; seed < 400; seed++) {
            String before = text(new Random(seed));
            String after = text(new Random(seed + 1_000));
            assertThat(without(WordDiff.Change.ADDED, before, after))
                    .as("seed %d", seed)
                    .isEqualTo(before);
            assertThat(without(WordDiff.Change.REMOVED, before, after))
                    .as("seed %d", seed)
                    .isEqualTo(after);
        }
    }

    @Test
    void takesHugeTextsWhole() {
        String before = "a ".repeat(5_000);
        assertThat(WordDiff.of(before, "b ".repeat(5_000)))
                .hasSize(2)
                .extracting(WordDiff.Run::text)
                .first()
                .isEqualTo(before);
    }

    private static String without(WordDiff.Change change, String before, String after) {
        return WordDiff.of(before, after).stream()
                .filter(it -> it.change() != change)
                .map(WordDiff.Run::text)
                .collect(joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 5)
                .mapToObj(it -> "слово" + it)
                .collect(joining(random.nextBoolean() ? " " : "\n "));
    }
}
