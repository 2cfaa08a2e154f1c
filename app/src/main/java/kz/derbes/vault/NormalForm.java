package kz.derbes.vault;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import kz.derbes.law.FieldCode;

/** The form in which two spellings of one contact are equal; it exists only on the way into the blind index. */
final class NormalForm {
    private NormalForm() {}

    /** Whether the field can be looked up at all. */
    static boolean exists(FieldCode field) {
        return field == FieldCode.EMAIL || field == FieldCode.PHONE;
    }

    static String of(FieldCode field, String typed) {
        return switch (field) {
            case EMAIL -> email(typed);
            case PHONE -> phone(typed);
            default -> throw new IllegalArgumentException(field.code() + " is not looked up");
        };
    }

    private static String email(String typed) {
        String folded = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        return folded.substring(0, at + 1) + domain(folded.substring(at + 1));
    }

    private static String domain(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) { // no name of a host: equal only to itself
            return name;
        }
    }

    /** E.164, read as if dialled in Kazakhstan; what is no number keeps its digits and letters. */
    private static String phone(String typed) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(typed, "KZ"), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return typed.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        }
    }
}
