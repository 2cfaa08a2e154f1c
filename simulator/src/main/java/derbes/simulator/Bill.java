package derbes.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a shop asked to be paid, and the transactions on it. Guarded by {@link Bills}. */
final class Bill {
    final String id;
    final House house;
    final Ask ask;
    final List<Transaction> transactions = new ArrayList<>();

    Bill(String id, House house, Ask ask) {
        this.id = id;
        this.house = house;
        this.ask = ask;
    }

    Optional<Transaction> last() {
        return transactions.isEmpty() ? Optional.empty() : Optional.of(transactions.getLast());
    }

    /**
     * The shop's wish.
     *
     * @param invoice the shop's number of it
     * @param holds whether the money is only held at first
     * @param back where the buyer returns after success
     * @param failed where the buyer returns otherwise
     * @param hook where news of it go, or empty where the house has one address for all
     */
    record Ask(String invoice, long tiyn, String text, boolean holds, String back, String failed, String hook) {}
}
