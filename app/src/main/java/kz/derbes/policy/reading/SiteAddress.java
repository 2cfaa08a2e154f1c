package kz.derbes.policy.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A web address as the text writes it.
 *
 * @param start offset in the text
 */
record SiteAddress(String written, int start) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:https?\\s?:\\s?/*|https?//|https?;//|www\\.)[^\\s«»“”\"'<>()\\[\\],;]+|(?<![\\p{L}\\d@.-])[\\p{L}\\d-]{2,63}\\.(?:kz|қаз|com|ru)(?![\\p{L}\\d])");
    private static final Pattern VALID = Pattern.compile(
            "(?iu)(?:https?://)?(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+(?:\\p{L}{2,}|xn--[a-z\\d-]+)(?::\\d{1,5})?(?:[/?#]\\S*)?");
    private static final Pattern LOCAL =
            Pattern.compile("(?i)https?://(?:127\\.0\\.0\\.1|localhost)(?::\\d{1,5})?(?:/\\S*)?");

    static List<SiteAddress> in(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(it -> new SiteAddress(it.group().replaceAll("[.:!?*_]+$", ""), it.start()))
                .toList();
    }

    boolean valid() {
        return VALID.matcher(written).matches() || LOCAL.matcher(written).matches();
    }
}
