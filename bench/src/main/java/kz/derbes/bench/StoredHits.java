package kz.derbes.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The pages of the hits that a restarted database still knows. */
record StoredHits(Set<String> pages) {

    static StoredHits read(Instance instance) throws SQLException, IOException {
        var pages = new HashSet<String>();
        String url = "jdbc:postgresql://127.0.0.1:" + instance.databasePort() + "/derbes";
        try (var connection = DriverManager.getConnection(url, "derbes_app", instance.databasePassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select page from visit.hit where page like '/kill/%'")) {
            while (rows.next()) pages.add(rows.getString(1));
        }
        return new StoredHits(pages);
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
