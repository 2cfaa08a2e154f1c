package kz.derbes.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.derbes.start.Database;

/** Orders that wait for money, written straight into the tables, and plain durable inserts of the size of a hook. */
final class HookRows implements AutoCloseable {
    /** What each order costs, as the provider writes it. */
    static final String AMOUNT = "4900.00";

    private static final String HOOK = """
            insert into bench.hook values (sha256(random()::text::bytea), 'tiptop-pay', gen_random_uuid(), 490000, now())
            """;
    private final Database database;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    HookRows(Database database) {
        this.database = database;
    }

    /** So many orders, each with an open attempt whose invoices are counted up from the first. */
    void orders(int many, int first) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table due as
                    select n, gen_random_uuid() as buyer, gen_random_uuid() as purchase from generate_series(0, %d) n;
                    insert into orders.purchase (subject, id, number, attempt, account, state, paying, handing, country,
                                                 language, tiyn, placed_at, until_at, fact)
                    select buyer, purchase, 'H-' || n, gen_random_uuid(), false, 'placed', 'online', 'pickup', 'KZ', 'ru',
                           490000, now(), now() + interval '1 day', gen_random_uuid() from due;
                    insert into payment.attempt (id, invoice, subject, order_id, number, method, tiyn, language, state, page,
                                                 handle, reason, begun_at, changed_at, until)
                    select gen_random_uuid(), %d + n, buyer, purchase, 'H-' || n, 'tiptop-pay', 490000, 'ru', 'begun',
                           'https://example.kz/' || n, n::text, '', now(), now(), now() + interval '1 day' from due;
                    analyze orders.purchase;
                    analyze payment.attempt;
                    """.formatted(many - 1, first));
        }
    }

    /** Makes room for plain inserts, one connection for each caller. */
    void prepare(int callers) throws SQLException {
        for (int n = 0; n < callers; n++) connections.add(connect());
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("create schema if not exists bench; create table bench.hook (hash bytea primary key,"
                    + " method text, attempt uuid, tiyn bigint, at timestamptz)");
        }
        for (var connection : connections) inserts.add(connection.prepareStatement(HOOK));
    }

    void insert(int caller) throws SQLException {
        inserts.get(caller).executeUpdate();
    }

    /** How many orders were paid, each by one counted movement. */
    long paid() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from payment.charge c join payment.attempt a on a.id = c.attempt
                          join orders.purchase p on p.id = a.order_id
                         where c.counted and a.state = 'paid' and p.state = 'paid' and p.number like 'H-%'
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
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
