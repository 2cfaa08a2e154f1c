package kz.derbes.order.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Recipient;
import kz.derbes.order.Handing;
import kz.derbes.order.Paying;

/** The form of the checkout: what was typed, chosen and ticked, and what is wrong with it. */
final class CheckoutForm {
    static final Set<String> FIELDS = Set.of(
            "attempt",
            "sum",
            "service",
            "given-name",
            "surname",
            "phone",
            "email",
            "residence",
            "handing",
            "paying",
            "wording",
            "consent",
            "carrier",
            "provider",
            "adult");
    private static final Map<FieldCode, String> PATTERNS = Map.of(
            FieldCode.GIVEN_NAME, "[\\p{L}][\\p{L} '’.-]{0,59}",
            FieldCode.SURNAME, "[\\p{L}][\\p{L} '’.-]{0,59}",
            FieldCode.PHONE, "\\+?[0-9 ()-]{10,24}",
            FieldCode.EMAIL, "[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@.]{2,}",
            FieldCode.RESIDENCE, "(?s).{8,250}");

    private final Posted posted;
    private final Form form = new Form();
    private final boolean goods;
    private final boolean guest;

    CheckoutForm(Posted posted, boolean goods, boolean guest) {
        this.posted = posted;
        this.goods = goods;
        this.guest = guest;
        for (var name : Set.of("given-name", "surname", "phone", "email", "residence", "handing", "paying"))
            form.keep(name, posted.of(name).strip());
        check();
    }

    private void check() {
        required(FieldCode.GIVEN_NAME);
        if (!posted.of("surname").isBlank()) required(FieldCode.SURNAME);
        required(FieldCode.PHONE);
        if (guest) required(FieldCode.EMAIL);
        if (goods && handing() == Handing.NONE) form.fault("handing", "choose");
        if (handing() == Handing.COURIER) {
            required(FieldCode.RESIDENCE);
            if (!posted.ticked("carrier")) form.fault("carrier", "carrier");
        }
        if (goods && paying() == Paying.NONE) form.fault("paying", "choose");
        if (paying() == Paying.ONLINE && !posted.ticked("provider")) form.fault("provider", "provider");
        if (!posted.ticked("adult")) form.fault("adult", "adult");
        if (!posted.ticked("consent")) form.fault("consent", "consent");
    }

    private void required(FieldCode field) {
        String typed = posted.of(field.code()).strip();
        if (typed.isEmpty()) form.fault(field.code(), "required");
        else if (!typed.matches(PATTERNS.getOrDefault(field, ".*"))) form.fault(field.code(), field.code());
    }

    Form form() {
        return form;
    }

    Handing handing() {
        return goods ? Handing.of(posted.of("handing")).orElse(Handing.NONE) : Handing.NONE;
    }

    Paying paying() {
        return goods ? Paying.of(posted.of("paying")).orElse(Paying.NONE) : Paying.NONE;
    }

    /** Only what this order needs: no e-mail of an account holder, no address of goods that are fetched (clause 4.1.7). */
    Map<FieldCode, String> typed() {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        for (var field : PATTERNS.keySet()) {
            boolean needed = switch (field) {
                case EMAIL -> guest;
                case RESIDENCE -> handing() == Handing.COURIER;
                default -> true;
            };
            String value = posted.of(field.code()).strip();
            if (needed && !value.isEmpty()) typed.put(field, value);
        }
        return typed;
    }

    /** For whom a permission was ticked that this order needs. */
    Set<Recipient> permitted() {
        var permitted = java.util.EnumSet.noneOf(Recipient.class);
        if (posted.ticked("carrier") && handing() == Handing.COURIER) permitted.add(Recipient.CARRIER);
        if (posted.ticked("provider") && paying() == Paying.ONLINE) permitted.add(Recipient.PAYMENT_PROVIDER);
        return permitted;
    }
}
