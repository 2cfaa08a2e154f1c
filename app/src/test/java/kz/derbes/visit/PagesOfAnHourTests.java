package kz.derbes.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.derbes.visit.core.PagePath;
import org.junit.jupiter.api.Test;

class PagesOfAnHourTests {
    private static final Instant HOUR = Instant.parse("2026-11-22T07:00:00Z");
    private final PagesOfAnHour pages = new PagesOfAnHour(2);

    @Test
    void countsFurtherPagesTogetherUntilTheHourEnds() {
        assertThat(name(HOUR, "/a")).isEqualTo("/a");
        assertThat(name(HOUR, "/b")).isEqualTo("/b");
        assertThat(name(HOUR, "/c")).isEqualTo("*");
        assertThat(name(HOUR, "/a")).as("a page named before").isEqualTo("/a");
        assertThat(name(HOUR.plusSeconds(3600), "/c")).isEqualTo("/c");
    }

    private String name(Instant hour, String path) {
        return pages.name(hour, new PagePath(path));
    }
}
