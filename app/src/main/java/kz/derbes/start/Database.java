package kz.derbes.start;

import java.util.Map;

/** Where the database is and how each role enters it. */
public record Database(String url, Entry app, Entry migrator, Entry weaver) {

    /** A role and its password; the password never prints. */
    public record Entry(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** The same as settings of the application. */
    public Map<String, Object> asSettings() {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", url),
                Map.entry("spring.datasource.username", app.user()),
                Map.entry("spring.datasource.password", app.password()),
                Map.entry("spring.flyway.url", url),
                Map.entry("spring.flyway.user", migrator.user()),
                Map.entry("spring.flyway.password", migrator.password()),
                Map.entry("derbes.ledger.weaver.url", url),
                Map.entry("derbes.ledger.weaver.user", weaver.user()),
                Map.entry("derbes.ledger.weaver.password", weaver.password()));
    }
}
