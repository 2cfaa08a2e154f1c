package kz.derbes.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.derbes.start.Database;

/** A large shop written straight into the tables, and plain durable inserts of the same size as an order. */
final class ShopRows implements AutoCloseable {
    private static final String ORDER = """
            insert into bench.purchase
            values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid()::text, 'accepted', 'delivery', 490000, now())
            """;
    private final Database database;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    ShopRows(Database database) {
        this.database = database;
    }

    void offers(int many) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into orders.category values ('bench', 'Қор', 'Склад', 'Store', 99) on conflict do nothing;
                    insert into orders.offer (id, slug, category, goods, kk, ru, en, kk_text, ru_text, en_text, tiyn, stock,
                                              active, changed_at)
                    select gen_random_uuid(), 'bench-' || n, 'bench', true,
                           (array['Кесе', 'Тостаған', 'Шам', 'Дәптер', 'Көрпе', 'Қалам'])[1 + n %% 6] || ' ' || n,
                           (array['Чашка', 'Пиала', 'Лампа', 'Блокнот', 'Плед', 'Ручка'])[1 + n %% 6] || ' '
                           || (array['синяя', 'белая', 'зелёная', 'красная'])[1 + n / 6 %% 4] || ' ' || n,
                           'Thing ' || n, 'Қолдан жасалған зат', 'Сделано вручную из местного материала, партия ' || n / 100,
                           'Made by hand', 100000 + n, 1000000, true, now()
                      from generate_series(1, %d) n;
                    analyze orders.offer;
                    """.formatted(many));
        }
    }

    /** Makes room for plain inserts, one connection for each caller. */
    void prepare(int callers) throws SQLException {
        for (int n = 0; n < callers; n++) connections.add(connect());
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("create schema bench; create table bench.purchase (id uuid primary key, subject uuid,"
                    + " number text unique, state text, paying text, tiyn bigint, at timestamptz)");
        }
        for (var connection : connections) inserts.add(connection.prepareStatement(ORDER));
    }

    void insert(int caller) throws SQLException {
        inserts.get(caller).executeUpdate();
    }

    private Connection connect() throws SQLException {
        var entry = database.migrator();
        return DriverManager.getConnection(database.url(), entry.user(), entry.password());
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) connection.close();
    }
}
