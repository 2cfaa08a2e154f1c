package kz.derbes;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Terms;
import kz.derbes.start.LocalPostgres;
import kz.derbes.start.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The door of the house: {@code ./derbes run}. */
@SpringBootApplication
@EnableScheduling
public class Derbes {

    public static void main(String[] arguments) throws IOException, SQLException {
        var options = new SimpleCommandLinePropertySource(arguments);
        var given = options.getProperty("derbes.data");
        Path data = Path.of(given == null ? "data" : given);
        var settings = new HashMap<String, Object>(keys(new Secrets(data.resolve("keys"))));
        if (!options.containsProperty("derbes.database.url")) settings.putAll(database(data));
        var application = new SpringApplication(Derbes.class);
        application.setDefaultProperties(settings);
        application.run(arguments);
    }

    private static Map<String, Object> database(Path data) throws IOException, SQLException {
        var postgres = LocalPostgres.start(data, data, Map.of());
        // these run when every room has closed
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres.database("derbes").asSettings();
    }

    /** Keys of single rooms; several nodes of one database are given the same by their operator. */
    public static Map<String, Object> keys(Secrets secrets) throws IOException {
        var keys = new HashMap<String, Object>();
        for (String name : List.of(
                "derbes.consent.cookie-key",
                "derbes.visit.page-key",
                "derbes.door.code-key",
                "derbes.staff.secret-key")) keys.put(name, secrets.of(name));
        return keys;
    }

    @Bean
    Terms terms() {
        return Terms.load();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
