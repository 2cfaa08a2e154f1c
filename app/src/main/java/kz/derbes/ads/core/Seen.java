package kz.derbes.ads.core;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one page session has been shown, kept by the page itself and told with each question: short marks of campaigns and
 * how often, since an hour. It numbers nobody: who saw the same advertisements in the same hour tells the same.
 *
 * @param since the full hour it began
 */
public record Seen(Instant since, Map<String, Integer> times) {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int MARKS = 32;
    private static final int MOST = 99;
    private static final int MARK = 8;
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(?:,[0-9a-f]{8}:\\d{1,2}){0," + MARKS + "}");

    public Seen {
        times = new LinkedHashMap<>(times);
    }

    public static Seen nothing(Instant now) {
        return new Seen(now.truncatedTo(ChronoUnit.HOURS), Map.of());
    }

    /** Reads what {@link #text} wrote; empty for anything else and for what is older than a day. */
    public static Optional<Seen> parse(String text, Instant now) {
        if (!FORM.matcher(text).matches()) return Optional.empty();
        var parts = text.split(",", -1);
        var since = Instant.EPOCH.plus(Duration.ofHours(Long.parseLong(parts[0])));
        if (since.isAfter(now) || since.plus(LIFE).isBefore(now)) return Optional.empty();
        var times = new LinkedHashMap<String, Integer>();
        for (int i = 1; i < parts.length; i++)
            times.put(parts[i].substring(0, MARK), Integer.valueOf(parts[i].substring(MARK + 1)));
        return Optional.of(new Seen(since, times));
    }

    public String text() {
        return since.getEpochSecond() / 3600
                + times.entrySet().stream()
                        .map(it -> "," + it.getKey() + ":" + it.getValue())
                        .collect(Collectors.joining());
    }

    /** The same with one more view; the mark seen longest ago gives way when there are too many. */
    public Seen and(UUID campaign) {
        var more = new LinkedHashMap<>(times);
        String mark = mark(campaign);
        Integer before = more.remove(mark);
        more.put(mark, Math.min(MOST, before == null ? 1 : before + 1));
        if (more.size() > MARKS) more.remove(more.keySet().iterator().next());
        return new Seen(since, more);
    }

    int of(String mark) {
        return times.getOrDefault(mark, 0);
    }

    static String mark(UUID campaign) {
        return campaign.toString().substring(0, MARK);
    }
}
