package kz.derbes.ads.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page tells of how much of an advertisement was in sight, from its first moment on.
 *
 * @param size as it was drawn
 * @param samples in the order of time; between two of them the share was that of the earlier one
 * @see <a href="https://mediaratingcouncil.org/standards-and-guidelines">MRC viewable impression guideline</a>
 */
public record Viewing(Size size, List<Sample> samples) {
    private static final int MOST = 40;
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,4})x(\\d{1,4})((?: \\d{1,7}:\\d{1,3}){2," + MOST + "})");
    private static final long CONTINUOUS_MILLIS = 1000;
    private static final int HALF = 50;
    private static final int OF_LARGE = 30;

    /**
     * What was in sight at one moment.
     *
     * @param percent how much of the advertisement was in sight at that many milliseconds
     */
    public record Sample(long millis, int percent) {}

    public Viewing {
        samples = List.copyOf(samples);
    }

    /** Reads {@code 300x250 0:0 140:62 1150:62}; empty for anything else, for time that runs back and shares above 100. */
    public static Optional<Viewing> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) return Optional.empty();
        int width = Integer.parseInt(found.group(1));
        int height = Integer.parseInt(found.group(2));
        if (width < 1 || height < 1 || width > Size.MOST || height > Size.MOST) return Optional.empty();
        var samples = new ArrayList<Sample>();
        long last = 0;
        for (String part : found.group(3).strip().split(" ", -1)) {
            int colon = part.indexOf(':');
            var sample =
                    new Sample(Long.parseLong(part.substring(0, colon)), Integer.parseInt(part.substring(colon + 1)));
            if (sample.percent > 100 || sample.millis < last) return Optional.empty();
            last = sample.millis;
            samples.add(sample);
        }
        return Optional.of(new Viewing(new Size(width, height), samples));
    }

    /** Half of it for one second without a break; of a large one three tenths. */
    public boolean isViewable() {
        int needed = (long) size.width() * size.height() >= Size.LARGE ? OF_LARGE : HALF;
        long began = -1;
        for (var sample : samples) {
            if (began >= 0 && sample.millis - began >= CONTINUOUS_MILLIS) return true;
            if (sample.percent < needed) began = -1;
            else if (began < 0) began = sample.millis;
        }
        return false;
    }

    /** How long the page claims to have looked. */
    public long millis() {
        return samples.getLast().millis;
    }
}
