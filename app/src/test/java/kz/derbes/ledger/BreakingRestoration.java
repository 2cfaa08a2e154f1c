package kz.derbes.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.derbes.testing.FailAtNth;
import kz.derbes.tlog.Leaf;

/** What the weaver does to a restored database, each change of which may stay without an answer, done or not done. */
final class BreakingRestoration extends RestorationRows {
    private final FailAtNth breaking;

    BreakingRestoration(Connection connection, FailAtNth breaking) {
        super(connection);
        this.breaking = breaking;
    }

    @Override
    void stand(boolean agrees) throws SQLException {
        breaking.step();
        super.stand(agrees);
        breaking.step();
    }

    @Override
    boolean stands(Head head) throws SQLException {
        breaking.step();
        return super.stands(head);
    }

    @Override
    void begin(long from, long to, long lastPlace) throws SQLException {
        breaking.step();
        super.begin(from, to, lastPlace);
        breaking.step();
    }

    @Override
    void putBack(Head before, List<Leaf> facts, Head after) throws SQLException {
        breaking.step();
        super.putBack(before, facts, after);
        breaking.step();
    }

    @Override
    Optional<Gap> gap() throws SQLException {
        breaking.step();
        return super.gap();
    }

    @Override
    void end(String report) throws SQLException {
        breaking.step();
        super.end(report);
        breaking.step();
    }
}
