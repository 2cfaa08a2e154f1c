package kz.derbes.ledger;

import java.sql.SQLException;
import java.util.List;
import kz.derbes.testing.FailAtNth;

/** The weaver's way into the database, each question of which may stay without an answer, done or not done. */
final class BreakingRows extends TreeRows {
    private final FailAtNth breaking;

    BreakingRows(LedgerSettings.Entrance entrance, FailAtNth breaking) throws SQLException {
        super(entrance);
        this.breaking = breaking;
    }

    @Override
    boolean lock() throws SQLException {
        breaking.step();
        return super.lock();
    }

    @Override
    Head head() throws SQLException {
        breaking.step();
        return super.head();
    }

    @Override
    List<Waiting> waiting(int limit) throws SQLException {
        breaking.step();
        return super.waiting(limit);
    }

    @Override
    void number(Head before, List<Waiting> facts, Head after) throws SQLException {
        breaking.step();
        super.number(before, facts, after);
        breaking.step();
    }

    @Override
    RestorationRows restoration() {
        return new BreakingRestoration(connection(), breaking);
    }
}
