package kz.derbes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.derbes.start.LocalPostgres;
import kz.derbes.vault.KeyCommand;
import kz.derbes.vault.KeyWorks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./derbes keys}: finds the database of a running Derbes and lets the vault's command speak with it. */
public final class KeysMain {
    private static final int PAUSE_MILLIS = 500;

    private KeysMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        var options = new SimpleCommandLinePropertySource(arguments);
        var source = database(options, System.getenv(), data(words, options));
        if (source.isEmpty()) {
            System.err.println("No Derbes runs on this data folder: ./derbes run, or name the database"
                    + " (--spring.datasource.url=… --spring.datasource.username=… --spring.datasource.password=…)");
            System.exit(1);
            return;
        }
        var works = new KeyWorks(JdbcClient.create(source.get()), Clock.systemUTC());
        System.exit(new KeyCommand(works, System.out, PAUSE_MILLIS).run(words));
    }

    /** {@code --data=DIR} or {@code --data DIR}, as the launcher takes it. */
    private static Path data(List<String> words, SimpleCommandLinePropertySource options) {
        int at = words.indexOf("--data");
        if (at >= 0 && at + 1 < words.size()) return Path.of(words.get(at + 1));
        String given = options.getProperty("data");
        return Path.of(given == null || given.isEmpty() ? "data" : given);
    }

    private static Optional<DataSource> database(
            SimpleCommandLinePropertySource options, Map<String, String> environment, Path data) throws IOException {
        String url = setting(options, environment, "url");
        if (url != null) {
            var source = new DriverManagerDataSource(url);
            source.setUsername(setting(options, environment, "username"));
            source.setPassword(setting(options, environment, "password"));
            return Optional.of(source);
        }
        return LocalPostgres.running(data, "derbes")
                .map(it -> new DriverManagerDataSource(
                        it.url(), it.app().user(), it.app().password()));
    }

    private static @Nullable String setting(
            SimpleCommandLinePropertySource options, Map<String, String> environment, String name) {
        String given = options.getProperty("spring.datasource." + name);
        return given != null ? given : environment.get("SPRING_DATASOURCE_" + name.toUpperCase(java.util.Locale.ROOT));
    }
}
