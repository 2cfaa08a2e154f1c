package kz.derbes.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What a password must be: long enough and not one that everybody guesses; any characters (ASVS 6.2). */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;
    private static final Pattern ONE_PIECE_REPEATED = Pattern.compile("(.{1,4})\\1+.{0,3}");
    private static final int TELLING = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * The code of what is wrong; empty when nothing is.
     *
     * @param about what else is known about the person; a password made of it is refused
     */
    public static Optional<String> fault(String password, Collection<String> about) {
        return fault(password, about, SHORTEST);
    }

    /** The same with another smallest length. */
    public static Optional<String> fault(String password, Collection<String> about, int shortest) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) return Optional.of("password-short");
        if (length > LONGEST) return Optional.of("password-long");
        String plain = password.toLowerCase(Locale.ROOT);
        boolean guessed = COMMON.contains(plain)
                || ONE_PIECE_REPEATED.matcher(plain).matches()
                || about.stream().anyMatch(it -> tells(plain, it.strip().toLowerCase(Locale.ROOT)));
        return guessed ? Optional.of("password-common") : Optional.empty();
    }

    /** Whether nothing but a few characters stands around what is known. */
    private static boolean tells(String password, String known) {
        return known.length() >= TELLING && password.contains(known) && password.length() - known.length() <= TELLING;
    }

    private static Set<String> common() {
        try (var file = new ClassPathResource("door/common-passwords.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
