package kz.derbes.prove;

import java.util.ArrayList;
import java.util.List;

/** The walk over every clause of the policy that the site publishes. */
final class Proof {
    private final Life life;

    Proof(Instance instance) {
        this.life = new Life(instance);
    }

    List<Verdict> verdicts() throws Exception {
        var verdicts = new ArrayList<Verdict>();
        for (String key : keys()) {
            System.err.print("\r" + key + "        ");
            verdicts.add(verdict(key));
        }
        System.err.print("\r");
        return verdicts;
    }

    /** The keys in the order of the published text; a site that shows none cannot be proved. */
    private List<String> keys() throws Exception {
        var keys = life.stranger()
                .get("/policy")
                .document()
                .select("[data-clause]")
                .eachAttr("data-clause");
        if (keys.isEmpty()) throw new IllegalStateException("the policy page names no clause");
        return keys;
    }

    Verdict verdict(String key) {
        if (Clauses.TEXT.contains(key)) return new Verdict(key, State.TEXT, 0, "shown");
        var check = Clauses.CHECKS.get(key);
        if (check == null) {
            return new Verdict(key, State.OPEN, 0, "no check is known for this clause");
        }
        var tally = new Tally();
        try {
            check.run(life, tally);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tally.that(false, "the walk was not interrupted");
        } catch (Exception e) {
            tally.that(false, "the walk could go on: " + e.getMessage());
        }
        return tally.verdict(key);
    }
}
