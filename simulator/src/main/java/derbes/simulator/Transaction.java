package derbes.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One movement of money on a bill. Guarded by {@link Bills}. */
final class Transaction {
    final String id;
    final long tiyn;
    final Instant at;
    Stage stage;
    /** Money given back, by the number the caller gave to each giving. */
    final Map<String, Long> refunds = new LinkedHashMap<>();

    Transaction(String id, long tiyn, Stage stage, Instant at) {
        this.id = id;
        this.tiyn = tiyn;
        this.stage = stage;
        this.at = at;
    }

    long refunded() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }
}
