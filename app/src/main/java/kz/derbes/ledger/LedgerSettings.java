package kz.derbes.ledger;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept.
 *
 * @param origin the log's name, by which its signatures are known; never change it once something is sealed
 * @param weaveEvery the pause between two weavings
 * @param batch how many facts are woven under one checkpoint at most
 * @param weaver how the weaver enters the database
 * @param lateAfter how long a fact may wait to be sealed before the staff hear of it
 * @param witnesses who is shown each checkpoint; none is needed for the log to go on
 * @param witnessesNeeded how many must sign before a checkpoint counts as witnessed
 * @param witnessEvery the pause between two rounds to them
 */
@ConfigurationProperties("derbes.ledger")
record LedgerSettings(
        @DefaultValue("derbes.local/ledger") String origin,
        @DefaultValue("1s") Duration weaveEvery,
        @DefaultValue("5000") int batch,
        Entrance weaver,
        @DefaultValue("1m") Duration lateAfter,
        @DefaultValue List<Witness> witnesses,
        @DefaultValue("1") int witnessesNeeded,
        @DefaultValue("5s") Duration witnessEvery) {

    /** Where a witness answers and the key that checks its signatures, {@code name+hash+key}. */
    record Witness(URI url, String key) {
        private static final Set<String> NEAR = Set.of("127.0.0.1", "localhost", "[::1]");

        Witness {
            boolean near = "http".equals(url.getScheme()) && NEAR.contains(url.getHost());
            if (!near && !"https".equals(url.getScheme()))
                throw new IllegalArgumentException("a witness answers under https: " + url);
        }
    }

    /** A database, a role and its password; the password never prints. */
    record Entrance(String url, String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
