package kz.derbes.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationSettingsTests {
    private static final NotificationSettings DEFAULTS = bound(Map.of());

    @Test
    void hasDefaults() {
        assertThat(DEFAULTS)
                .isEqualTo(new NotificationSettings(
                        true,
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(15),
                        Duration.ofHours(1),
                        8,
                        URI.create("http://127.0.0.1:8080"),
                        "derbes@localhost"));
    }

    @Test
    void takesEveryProperty() {
        var all = Map.of(
                "derbes.notification.postman", "false",
                "derbes.notification.every", "1m",
                "derbes.notification.claim", "2m",
                "derbes.notification.retry", "3s",
                "derbes.notification.longest", "4h",
                "derbes.notification.attempts", "5",
                "derbes.notification.site", "https://site.kz",
                "derbes.notification.from", "site@site.kz");
        assertThat(bound(all))
                .isEqualTo(new NotificationSettings(
                        false,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(3),
                        Duration.ofHours(4),
                        5,
                        URI.create("https://site.kz"),
                        "site@site.kz"));
    }

    @ParameterizedTest
    @CsvSource({"1, PT15S", "2, PT1M", "3, PT4M", "4, PT16M", "5, PT1H", "50, PT1H"})
    void waitsLongerAfterEachFailureWithinBounds(int failed, Duration pause) {
        assertThat(DEFAULTS.pause(failed)).isEqualTo(pause);
    }

    private static NotificationSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("derbes.notification", NotificationSettings.class);
    }
}
