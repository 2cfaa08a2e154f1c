package kz.derbes.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTests {
    private static final List<String> PIECES = List.of(
            "1.",
            "1.1.",
            "1.2",
            "2.4.",
            "2.4.",
            "3.3.1.",
            "1)",
            "2)",
            "а)",
            "I.",
            "Глава 2.",
            "5-бап",
            " ",
            "\n",
            "\r\n",
            "\r",
            "Дербес деректер",
            "слово;",
            "№ 94-V.",
            "и п.",
            "\uFEFF",
            "\t",
            "—",
            "9.",
            "21.05.2013",
            "«»",
            "𝔞",
            "#");

    @Test
    void losesNoCharacterOfAnyText() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            String text = random.ints(random.nextInt(40), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining(random.nextBoolean() ? "\n" : " "));
            var passages = Passages.of(Source.plain(text));
            assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(passages).extracting(Passage::key).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(passages).allSatisfy(it -> assertThat(it.text()).endsWith(it.body()));
            assertThat(Passages.reserved(passages))
                    .noneMatch(gap -> passages.stream().anyMatch(it -> it.key().equals(gap)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plain                       | 1. A/1.1. B/1.2. C                     | 1 1.1 1.2             | ''
            repeated                    | 2. A/2.4. B/2.4. C/2.4.1. D            | 2 2.4a 2.4b 2.4.1     | 1 2.1 2.2 2.3
            a gap                       | 3. A/3.1. B/3.4. C                     | 3 3.1 3.4             | 1 2 3.2 3.3
            items beside subclauses     | 1. A/1.1. B:/1) C/2) D/1.1.1. E        | 1 1.1 1.1#1 1.1#2 1.1.1 | ''
            items with points           | 1. A/1.1. B:/1. C/2. D/1.2. E/2. F/2.1. g | 1 1.1 1.1#1 1.1#2 1.2 2 2.1 | ''
            a missing item              | 1. A/1.1. B:/1) C/3) D                 | 1 1.1 1.1#1 1.1#3     | 1.1#2
            items of repeated clauses   | 1. A/1.1. B/1) C/1.1. D/1) E           | 1 1.1a 1.1a#1 1.1b 1.1b#1 | ''
            letters below an item       | 1. A/1.1. B/1) C/а) D/б) E             | 1 1.1 1.1#1 1.1#1.а 1.1#1.б | ''
            a title before              | Политика/1. A/1.1. B                   | preamble 1 1.1        | ''
            a section without clauses   | 1. A/1.1. B/2. C/3. D/3.1. E           | 1 1.1 2 3 3.1         | ''
            a reference at a line start | 1. A/1.1. см. п./1.5. там/1.2. B       | 1 1.1 1.2             | ''
            a date at a line start      | 1. A/1.1. от/21.05.2013 года/1.2. B    | 1 1.1 1.2             | ''
            marked up                   | ## 1. A/**1.1.** b/- 1.2. C            | 1 1.1 1.2             | ''
            without points              | 1. A/1.1 B/1.2.C                       | 1 1.1 1.2             | ''
            """)
    void keysEachNumber(String story, String lines, String keys, String reserved) {
        var passages = Passages.of(Source.plain(lines.replace('/', '\n')));
        assertThat(String.join(" ", passages.stream().map(Passage::key).toList()))
                .as(story)
                .isEqualTo(keys);
        assertThat(String.join(" ", Passages.reserved(passages))).as(story).isEqualTo(reserved);
    }
}
