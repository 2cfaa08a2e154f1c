package kz.derbes;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import kz.derbes.start.LocalPostgres;
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
        var application = new SpringApplication(Derbes.class);
        if (options.containsProperty("derbes.database.url")) {
            application.run(arguments);
            return;
        }
        var given = options.getProperty("derbes.data");
        Path data = Path.of(given == null ? "data" : given);
        var postgres = LocalPostgres.start(data, data, Map.of());
        application.setDefaultProperties(postgres.database("derbes").asSettings());
        // these run when every room has closed
        SpringApplication.getShutdownHandlers().add(postgres::close);
        application.run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
