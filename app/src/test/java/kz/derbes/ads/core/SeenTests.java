package kz.derbes.ads.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenTests {
    final Instant now = Instant.parse("2026-11-24T08:20:00Z");
    final UUID campaign = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");

    @Test
    void remembersHowOftenAndSinceAFullHour() {
        var seen = Seen.nothing(now).and(campaign).and(campaign).and(UUID.randomUUID());
        var told = Seen.parse(seen.text(), now.plusSeconds(5)).orElseThrow();
        assertThat(told).isEqualTo(seen);
        assertThat(told.of("0a1b2c3d")).isEqualTo(2);
        assertThat(told.of("ffffffff")).isZero();
        assertThat(told.since()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void tellsTheSameOfTwoWhoSawTheSame() {
        assertThat(Seen.nothing(now).and(campaign).text())
                .isEqualTo(Seen.nothing(now.plusSeconds(900)).and(campaign).text());
    }

    @Test
    void forgetsAfterADayAndNeverGrows() {
        var seen = Seen.nothing(now);
        for (int i = 0; i < 200; i++) seen = seen.and(UUID.randomUUID());
        assertThat(seen.times()).hasSize(32);
        assertThat(Seen.parse(seen.text(), now)).isPresent();
        assertThat(Seen.parse(seen.text(), now.plus(Duration.ofHours(25)))).isEmpty();
        assertThat(Seen.parse("493976,zzzzzzzz:1", now)).isEmpty();
        assertThat(Seen.parse("999999999", now)).isEmpty();
    }
}
