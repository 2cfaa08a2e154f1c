package kz.derbes.prove;

import java.util.ArrayList;
import java.util.List;

/** The walk over every clause of the policy that the site publishes. */
final class Proof {
    private final Instance instance;

    Proof(Instance instance) {
        this.instance = instance;
    }

    List<Verdict> verdicts() throws Exception {
        var life = new Life(instance);
        var verdicts = new ArrayList<Verdict>();
        for (String key : keys(life)) {
            System.err.print("\r" + key + "        ");
            verdicts.add(verdict(key, life));
        }
        System.err.print("\r");
        return verdicts;
    }

    /** The keys in the order of the published text; a site that shows none cannot be proved. */
    private static List<String> keys(Life life) throws Exception {
        var keys = life.stranger()
                .get("/policy")
                .document()
                .select("[data-clause]")
                .eachAttr("data-clause");
        if (keys.isEmpty()) throw new IllegalStateException("the policy page names no clause");
        return keys;
    }

    private static Verdict verdict(String key, Life life) {
        if (Clauses.TEXT.contains(key)) return new Verdict(key, State.TEXT, 0, "shown");
        var check = Clauses.CHECKS.get(key);
        if (check == null) {
            String why = Clauses.OPEN.getOrDefault(key, "no check is known for this clause");
            return new Verdict(key, State.OPEN, 0, why);
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
