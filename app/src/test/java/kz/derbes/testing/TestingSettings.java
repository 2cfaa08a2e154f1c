package kz.derbes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context of a test a database and a data folder of its own. */
public final class TestingSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new HashMap<>(TestingPostgres.freshDatabase().asSettings());
        settings.put("derbes.data", freshFolder());
        for (String name : List.of(
                "derbes.consent.cookie-key",
                "derbes.visit.page-key",
                "derbes.door.code-key",
                "derbes.staff.secret-key")) settings.put(name, "0123456789abcdef".repeat(4));
        settings.put("derbes.request.first-round", "PT24H"); // tests walk the rounds themselves
        settings.put("derbes.retention.first", "PT24H");
        settings.put("derbes.payment.rounds", "false");
        settings.putAll(TestingSimulator.settings());
        settings.put("derbes.visit.first-figures", "PT24H");
        settings.put("derbes.visit.origins", "http://shop.derbes.test");
        settings.put("derbes.ads.reload", "PT24H"); // tests look anew themselves
        settings.put("spring.datasource.hikari.maximum-pool-size", 8);
        settings.put("spring.datasource.hikari.minimum-idle", 0);
        environment.getPropertySources().addFirst(new MapPropertySource("testing", settings));
    }

    private static String freshFolder() {
        try {
            var folder = Files.createTempDirectory("derbes-data-");
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
