package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings of payments, by default and one by one. */
class PaymentSettingsTests {

    @Test
    void hasDefaultsThatWork() {
        assertThat(bound(Map.of()))
                .isEqualTo(new PaymentSettings(
                        URI.create("http://127.0.0.1:8080"),
                        true,
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(10),
                        Duration.ofHours(24),
                        Duration.ofMinutes(10),
                        Duration.ofHours(24)));
    }

    @Test
    void takesEveryProperty() {
        var all = Map.of(
                "derbes.payment.site", "https://site.kz",
                "derbes.payment.rounds", "false",
                "derbes.payment.first-look", "1s",
                "derbes.payment.later-look", "2m",
                "derbes.payment.life", "3h",
                "derbes.payment.grace", "4m",
                "derbes.payment.care", "5h");
        assertThat(bound(all))
                .isEqualTo(new PaymentSettings(
                        URI.create("https://site.kz"),
                        false,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofHours(3),
                        Duration.ofMinutes(4),
                        Duration.ofHours(5)));
    }

    private static PaymentSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("derbes.payment", PaymentSettings.class);
    }
}
