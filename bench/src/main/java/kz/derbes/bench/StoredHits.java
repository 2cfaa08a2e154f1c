package kz.derbes.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The pages of the hits that a restarted database still knows. */
record StoredHits(Set<String> pages) {

    static StoredHits read(Instance instance) throws SQLException, IOException {
        var pages = new HashSet<String>();
        try (var connection = connect(instance);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select page from visit.hit where page like '/kill/%'")) {
            while (rows.next()) pages.add(rows.getString(1));
        }
        return new StoredHits(pages);
    }

    /** Bytes on disk for each hit, its share of the indexes included; nought when there is none. */
    static double bytesPerHit(Instance instance) throws SQLException, IOException {
        try (var connection = connect(instance);
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select sum(pg_total_relation_size(inhrelid)) from pg_inherits
                                 where inhparent = 'visit.hit'::regclass)::float8 / greatest(count(*), 1)
                          from visit.hit
                        """)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static Connection connect(Instance instance) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + instance.databasePort() + "/derbes";
        return DriverManager.getConnection(url, "derbes_app", instance.databasePassword());
    }

    /** How many hits were acknowledged and are not there. */
    long lostOf(KillLoad load, int connections) {
        long lost = 0;
        for (int connection = 0; connection < connections; connection++)
            for (int hit = 0; hit < load.acknowledged(connection); hit++)
                if (!pages.contains(KillLoad.page(connection, hit))) lost++;
        return lost;
    }
}
