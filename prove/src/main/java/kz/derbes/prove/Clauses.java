package kz.derbes.prove;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What can be tried of each clause, by its key in the default policy. */
final class Clauses {
    /** Headings, introductions and words of law: shown, nothing to try. */
    static final Set<String> TEXT =
            Set.of("1", "1.1", "1.1.2", "1.1.5", "1.1.7", "2", "3", "4", "5", "6", "6.1", "6.3", "7", "8", "9", "8.4");

    static final Map<String, Check> CHECKS = checks();

    private Clauses() {}

    private static Map<String, Check> checks() {
        var all = new HashMap<String, Check>();
        all.putAll(OnArrival.CHECKS);
        all.putAll(OnCollecting.CHECKS);
        all.putAll(OnVisits.CHECKS);
        all.putAll(OnPurposes.CHECKS);
        all.putAll(OnRisk.CHECKS);
        all.putAll(OnPaying.CHECKS);
        all.putAll(OnKeeping.CHECKS);
        all.putAll(OnProcessing.CHECKS);
        all.putAll(OnDisclosing.CHECKS);
        all.putAll(OnBreaches.CHECKS);
        all.putAll(OnClaims.CHECKS);
        all.putAll(OnRegister.CHECKS);
        return Map.copyOf(all);
    }
}
