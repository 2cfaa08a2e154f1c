package kz.derbes.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.derbes.law.FieldCode;

/** What each function of the site needs: a field is asked for and kept for a function, never for its own sake (C16). */
public enum FieldUse {
    SIGN_IN(FieldCode.EMAIL),
    SERVICE_LETTERS(FieldCode.EMAIL),
    RECOVERY(FieldCode.EMAIL),
    ADDRESSING(FieldCode.SURNAME, FieldCode.GIVEN_NAME, FieldCode.PATRONYMIC),
    REQUESTS_IN_WRITING(FieldCode.SURNAME, FieldCode.GIVEN_NAME),
    CALLS(FieldCode.PHONE),
    DELIVERY(FieldCode.PHONE, FieldCode.RESIDENCE);

    private final Set<FieldCode> needs;

    FieldUse(FieldCode first, FieldCode... others) {
        this.needs = EnumSet.of(first, others);
    }

    /** What stops working without the field. */
    public static List<FieldUse> of(FieldCode field) {
        return Arrays.stream(values()).filter(it -> it.needs.contains(field)).toList();
    }

    /** Whether the account can go on without the field. */
    public static boolean spares(FieldCode field) {
        return field.typed() && !SIGN_IN.needs.contains(field);
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
