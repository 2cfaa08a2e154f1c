package kz.derbes.notification;

import java.util.Map;
import java.util.regex.Pattern;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/**
 * A letter to be sent.
 *
 * @param template name of the template, such as {@code account-confirm}
 * @param codes what fills it: one-time codes, dates, paths; never a value of a person. Cleared once sent
 */
public record Letter(SubjectId to, String template, Language language, Map<String, String> codes) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9 .:/_+=?&,-]{0,256}");

    public Letter {
        codes = Map.copyOf(codes);
        codes.forEach((key, value) -> {
            if (!CODE.matcher(value).matches()) throw new IllegalArgumentException(key + " of a letter is not a code");
        });
    }
}
