package kz.derbes.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import kz.derbes.law.Terms;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The clocks of requests, as a table that a lawyer reads. */
@Obligation({"RGT-01", "RGT-02", "RGT-03", "RGT-06", "CLM-01", "CON-12", "8.2", "C7"})
class DeadlinesTests {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private final Terms terms = Terms.load();
    private final Deadlines deadlines = new Deadlines(terms);

    @ParameterizedTest
    @CsvFileSource(resources = "/request/deadlines.table", delimiter = '|', useHeadersInDisplayName = true)
    void endsOnTheDayTheTableSays(String story, String kinds, LocalDateTime received, LocalDateTime due, String term) {
        var topics = Arrays.stream(kinds.split(" "))
                .map(it -> Kind.of(it).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        var found = deadlines.of(topics, received.atZone(ALMATY).toInstant());
        assertThat(found.at().atZone(ALMATY).toLocalDateTime()).as(story).isEqualTo(due);
        assertThat(found.term()).as(story).isEqualTo(term);
    }

    @Test
    void knowsEveryTermOfEveryKind() {
        for (var kind : Kind.values())
            assertThat(kind.terms().stream().map(terms::term)).as(kind.code()).isNotEmpty();
    }

    @Test
    void neverWaitsLongerForSeveralThingsThanForOne() {
        var at = LocalDateTime.parse("2026-12-24T15:00:00").atZone(ALMATY).toInstant();
        for (var one : Kind.values())
            for (var other : Kind.values())
                assertThat(deadlines.of(EnumSet.of(one, other), at).at())
                        .isBeforeOrEqualTo(deadlines.of(EnumSet.of(one), at).at());
    }
}
