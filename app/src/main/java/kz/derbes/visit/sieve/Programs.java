package kz.derbes.visit.sieve;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.derbes.visit.core.Agent;
import kz.derbes.visit.core.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells readers' browsers from other programs in two passes: the shape of a browser, then the list of crawlers. */
@Component
public class Programs {
    /** What every browser of the last fifteen years begins with, and the engine it names. */
    private static final Pattern BROWSER = Pattern.compile(
            "Mozilla/5\\.0 \\((?:[^)]{3,300}\\).*\\b(?:AppleWebKit|Gecko)/|[^)]{3,300}Trident/).*|Opera/9\\.80 \\(.*Presto/.*");

    private static final Caught NO_BROWSER = new Caught(Refusal.NO_BROWSER, null);
    private static final int LONGEST = 512;

    /** How many headers are remembered with their judgement; a flood of invented ones empties the memory, no more. */
    private static final int REMEMBERED = 4096;

    private final Crawlers crawlers = Crawlers.bundled();
    private final Map<String, Judged> known = new ConcurrentHashMap<>();

    /** What a header {@code User-Agent} stands for; null and too long are no browser. */
    public Judged judge(@Nullable String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) return Judged.NOTHING;
        var judged = known.get(userAgent);
        if (judged != null) return judged;
        if (known.size() >= REMEMBERED) known.clear();
        judged = new Judged(Agent.of(userAgent, null), caught(userAgent));
        known.put(userAgent, judged);
        return judged;
    }

    private Optional<Caught> caught(String userAgent) {
        var crawler = crawlers.find(userAgent);
        if (crawler.isPresent()) return crawler.map(it -> new Caught(Refusal.CRAWLER, it));
        return BROWSER.matcher(userAgent).matches() ? Optional.empty() : Optional.of(NO_BROWSER);
    }

    /**
     * A header that was judged.
     *
     * @param agent the browser, without a language
     * @param caught why its hits are not taken; empty for a reader's browser
     */
    public record Judged(Agent agent, Optional<Caught> caught) {
        private static final Judged NOTHING = new Judged(Agent.of(null, null), Optional.of(NO_BROWSER));
    }
}
