package kz.derbes.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import kz.derbes.start.Database;

/** Two months of an office, written straight into the tables. */
record OfficeRows(Database database) {
    /** Open requests of all kinds, due over two months. */
    void requests(int many) throws SQLException {
        run("""
                insert into request.matter (subject, id, number, kind, topics, channel, capacity, state, edition, language,
                                            received_at, due_at, term, fact)
                select gen_random_uuid(), gen_random_uuid(), 'B-' || n, kind, array[kind], 'cabinet', 'subject',
                       (array['received', 'in-work', 'extended', 'closed'])[1 + n %% 4], 1, 'ru',
                       now() - n * interval '1 minute', now() + (n %% 60 - 20) * interval '1 day', 'subject.info',
                       gen_random_uuid()
                  from generate_series(1, %d) as n,
                       lateral (select (array['information', 'access', 'correction', 'claim-goods'])[1 + n %% 4] as kind) as k;
                analyze request.matter;
                """.formatted(many));
    }

    private void run(String sql) throws SQLException {
        var owner = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
