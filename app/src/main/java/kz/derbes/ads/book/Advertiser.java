package kz.derbes.ads.book;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that advertises.
 *
 * @param bin its business number; null when it was not given
 */
public record Advertiser(UUID id, String name, @Nullable String bin) {
    /** Its fifth digit tells an organisation; the number of a person looks otherwise and is not taken. */
    private static final Pattern BIN = Pattern.compile("\\d{4}[456]\\d{7}");

    private static final int LONGEST = 200;

    /** Which field of an entry is wrong; empty when none is. */
    public static Optional<String> wrong(String name, String bin) {
        if (name.isBlank() || name.length() > LONGEST) return Optional.of("name");
        return bin.isEmpty() || BIN.matcher(bin).matches() ? Optional.empty() : Optional.of("bin");
    }
}
