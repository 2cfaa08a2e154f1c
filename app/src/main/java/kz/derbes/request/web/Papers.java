package kz.derbes.request.web;

import java.util.regex.Pattern;

/** Numbers of identity documents, which nobody has to send and nothing keeps (CON-09). */
final class Papers {
    /** An individual identification number: twelve digits that begin with a day of birth. */
    private static final Pattern IIN =
            Pattern.compile("(?<!\\d)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[0-6]\\d{5}(?!\\d)");

    private static final Pattern DOCUMENT = Pattern.compile(
            "(жеке куәлі|төлқұжат|паспорт|удостоверени|passport|identity card|id card)[^\\d]{0,40}\\d{8,9}(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Papers() {}

    static boolean areNamed(String words) {
        return IIN.matcher(words).find() || DOCUMENT.matcher(words).find();
    }
}
