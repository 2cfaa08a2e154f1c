package kz.derbes.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept.
 *
 * @param origin the log's name, by which its signatures are known; never change it once something is sealed
 * @param weaveEvery the pause between two weavings
 * @param batch how many facts are woven under one checkpoint at most
 * @param weaver how the weaver enters the database
 */
@ConfigurationProperties("derbes.ledger")
record LedgerSettings(
        @DefaultValue("derbes.local/ledger") String origin,
        @DefaultValue("1s") Duration weaveEvery,
        @DefaultValue("5000") int batch,
        Entrance weaver) {

    /** A database, a role and its password; the password never prints. */
    record Entrance(String url, String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
