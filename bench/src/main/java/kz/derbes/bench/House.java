package kz.derbes.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.Derbes;
import kz.derbes.start.Database;
import kz.derbes.start.LocalPostgres;
import kz.derbes.start.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application inside this process, so that its rooms can be called without the web. */
record House(LocalPostgres postgres, Database database, ConfigurableApplicationContext context)
        implements AutoCloseable {

    static House open(Path data) throws Exception {
        var postgres = LocalPostgres.start(data, data, Map.of());
        var database = postgres.database("derbes");
        var settings = new HashMap<String, Object>(database.asSettings());
        var secrets = new Secrets(data.resolve("keys"));
        for (String name : List.of("derbes.consent.cookie-key", "derbes.visit.page-key", "derbes.door.code-key"))
            settings.put(name, secrets.of(name));
        settings.put("spring.datasource.hikari.maximum-pool-size", 32);
        var application = new SpringApplication(Derbes.class);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false);
        var context = application.run("--server.port=0", "--derbes.data=" + data);
        return new House(postgres, database, context);
    }

    <T> T room(Class<T> face) {
        return context.getBean(face);
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
