package kz.derbes.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The list of personal data necessary and sufficient for the operator's tasks (OPR-01, PDL 25(2)(1)). */
public record Listing(List<Line> lines) {

    public Listing {
        lines = List.copyOf(lines);
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    static Listing parse(String text) {
        return new Listing(
                text.isEmpty() ? List.of() : text.lines().map(Line::parse).toList());
    }

    /** SHA-256 of the list in hex: two lists are the same when it is. */
    public String hash() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this list has and the other has not. */
    public List<Line> without(Listing other) {
        return lines.stream().filter(it -> !other.lines.contains(it)).toList();
    }
}
