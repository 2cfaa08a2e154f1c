package kz.derbes.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kz.derbes.Derbes;
import kz.derbes.start.Database;
import kz.derbes.start.LocalPostgres;
import kz.derbes.start.Secrets;
import kz.derbes.vault.Crowd;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application inside this process, so that its rooms can be called without the web. */
record House(LocalPostgres postgres, Database database, ConfigurableApplicationContext context)
        implements AutoCloseable {

    /** The key of the measuring program; it opens a scratch instance and nothing else. */
    static final String KEY = "bench";

    private static final String KEY_HASH = "1b32c28cb38c05480eccc1bd60ff97029b57a05c96718b96dad7e9d84894f549";

    static House open(Path data, String... more) throws Exception {
        var postgres = LocalPostgres.start(data, data, Map.of("max_connections", "300"));
        var database = postgres.database("derbes");
        var settings = new HashMap<String, Object>(database.asSettings());
        settings.putAll(Derbes.keys(new Secrets(data.resolve("keys"))));
        settings.put("spring.datasource.hikari.maximum-pool-size", 32);
        settings.put("derbes.api.clients.bench.key-hash", KEY_HASH);
        settings.put("derbes.api.clients.bench.purposes", "feedback");
        var application = new SpringApplication(Derbes.class);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false);
        var words = Stream.concat(Stream.of("--server.port=0", "--derbes.data=" + data), Stream.of(more));
        var context = application.run(words.toArray(String[]::new));
        return new House(postgres, database, context);
    }

    <T> T room(Class<T> face) {
        return context.getBean(face);
    }

    /** People made faster than the door admits them. */
    Crowd crowd() {
        return Crowd.of(context, database);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
