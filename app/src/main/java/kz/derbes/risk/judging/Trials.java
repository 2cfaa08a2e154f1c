package kz.derbes.risk.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.derbes.risk.rule.Level;
import kz.derbes.risk.rule.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules on past decisions, by their coarse features, before they are switched on; changes nothing. */
@Service
public class Trials {
    /** The most decisions one trial judges again, the newest. */
    public static final int MOST = 50_000;

    private final DecidedRows rows;

    Trials(DecidedRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Trial run(Rules rules) {
        var run = new Run(rules);
        rows.newest(MOST, run::judge);
        return run.result();
    }

    /** One walk over decisions. */
    private static final class Run {
        private final Rules rules;
        private final Map<String, Rules> without = new HashMap<>();
        private final Map<String, Integer> holds = new HashMap<>();
        private final Map<String, Integer> decides = new HashMap<>();
        private final Map<String, Integer> changes = new TreeMap<>();
        private int decisions;

        Run(Rules rules) {
            this.rules = rules;
            rules.names().forEach(it -> without.put(it, rules.without(it)));
        }

        void judge(Decision it) {
            decisions++;
            var level = rules.judge(it.occasion(), it.features()).level();
            if (level != it.level()) changes.merge(it.level().code() + " " + level.code(), 1, Integer::sum);
            for (var rule : rules.holding(it.occasion(), it.features())) {
                holds.merge(rule, 1, Integer::sum);
                if (levelWithout(rule, it) != level) decides.merge(rule, 1, Integer::sum);
            }
        }

        private Level levelWithout(String rule, Decision it) {
            return without.getOrDefault(rule, rules)
                    .judge(it.occasion(), it.features())
                    .level();
        }

        Trial result() {
            var effects = new ArrayList<Trial.Effect>();
            for (var it : rules.names())
                effects.add(new Trial.Effect(it, holds.getOrDefault(it, 0), decides.getOrDefault(it, 0)));
            return new Trial(decisions, changes(), List.copyOf(effects));
        }

        private List<Trial.Change> changes() {
            return changes.entrySet().stream()
                    .map(it -> {
                        var levels = it.getKey().split(" ");
                        return new Trial.Change(levels[0], levels[1], it.getValue());
                    })
                    .toList();
        }
    }
}
