package kz.derbes.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.derbes.law.FieldCode;

/** What a typed value must look like; it is kept exactly as typed, so nothing here changes it (clause 3.6). */
public final class FieldRules {
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");
    private static final String HOME = "KZ";

    private FieldRules() {}

    /** The code of what is wrong with a value that was given; empty when nothing is. */
    public static Optional<String> fault(FieldCode field, String typed) {
        if (typed.length() > longest(field)) return Optional.of("too-long");
        if (UNPRINTABLE.matcher(typed).find()) return Optional.of("characters");
        return switch (field) {
            case EMAIL -> unless(EMAIL.matcher(typed.strip()).matches(), "email");
            case PHONE -> unless(isPhone(typed), "phone");
            default -> unless(LETTER.matcher(typed).find(), "letters");
        };
    }

    public static int longest(FieldCode field) {
        return switch (field) {
            case EMAIL -> 254;
            case PHONE -> 32;
            case RESIDENCE -> 250;
            default -> 100;
        };
    }

    private static boolean isPhone(String typed) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            return phones.isPossibleNumber(phones.parse(typed, HOME));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static Optional<String> unless(boolean right, String fault) {
        return right ? Optional.empty() : Optional.of(fault);
    }
}
