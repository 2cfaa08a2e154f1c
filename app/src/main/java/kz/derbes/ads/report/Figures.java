package kz.derbes.ads.report;

import java.util.Locale;

/**
 * What was counted for one thing.
 *
 * @param name of a campaign, a place, a day, or the Kazakh title of an advertisement
 * @param viewable how many of the impressions were in sight (MRC)
 * @param goals successes of those who allowed their visits to be measured, so never all of them
 */
public record Figures(String name, long impressions, long viewable, long clicks, long goals) {

    /** Clicks of a hundred impressions, with two digits; a dash for none. */
    public String clickRate() {
        return rate(clicks);
    }

    public String viewRate() {
        return rate(viewable);
    }

    private String rate(long part) {
        return impressions == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * part / impressions);
    }
}
