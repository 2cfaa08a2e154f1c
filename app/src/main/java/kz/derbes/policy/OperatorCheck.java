package kz.derbes.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.derbes.policy.reading.OperatorNumber;

/** What must be true of the operator's record before anybody may register (clause 1.1.1, SEL-01, RET-01, C25). */
final class OperatorCheck {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final Pattern IN_KAZAKHSTAN = Pattern.compile("(?i)KZ(\\s*,.*)?");
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final List<Map.Entry<String, Predicate<Operator>>> RULES = List.of(
            Map.entry("operator-name", it -> !it.name().isBlank()),
            Map.entry("operator-number", it -> OperatorNumber.valid(it.number())),
            Map.entry("operator-address", it -> !it.address().isBlank()),
            Map.entry("operator-site", it -> isOrigin(it.site())),
            Map.entry("operator-contact", it -> EMAIL.matcher(it.contact()).matches()),
            Map.entry(
                    "operator-storage",
                    it -> IN_KAZAKHSTAN.matcher(it.storage()).matches()),
            Map.entry(
                    "operator-responsible",
                    it -> !OperatorNumber.ofCompany(it.number())
                            || !it.responsible().isBlank()));

    private OperatorCheck() {}

    /** Codes of the parts that are missing or malformed, in the order of the record. */
    static List<String> defects(Operator operator) {
        return RULES.stream()
                .filter(it -> !it.getValue().test(operator))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** An https origin without a path; plain http only where the network is not left. */
    private static boolean isOrigin(String site) {
        try {
            var uri = new URI(site);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) return false;
            boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return bare
                    && switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
                        case "https" -> host.contains(".") || LOCAL.contains(host);
                        case "http" -> LOCAL.contains(host);
                        default -> false;
                    };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
