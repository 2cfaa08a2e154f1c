package kz.derbes.account.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.account.FieldRules;
import kz.derbes.account.Registration;
import kz.derbes.door.Form;
import kz.derbes.door.PasswordRules;
import kz.derbes.door.Posted;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;

/** The registration form: exactly the fields of clause 3.2, a password, and three boxes nobody ticks but the person. */
final class RegistrationForm {
    static final Set<FieldCode> REQUIRED = Set.of(FieldCode.SURNAME, FieldCode.GIVEN_NAME, FieldCode.EMAIL);
    private static final Set<String> BESIDES =
            Set.of("password", "adult", "consent", "mailing", "wording", "mailing-wording");
    private final List<FieldCode> asked;
    private final Posted posted;
    private final Form form = new Form();

    RegistrationForm(List<FieldCode> asked, Posted posted) {
        this.asked = asked;
        this.posted = posted;
        asked.forEach(it -> form.keep(it.code(), posted.of(it.code())));
    }

    static Set<String> names(List<FieldCode> asked) {
        var names = new HashSet<>(BESIDES);
        asked.forEach(it -> names.add(it.code()));
        return names;
    }

    /** The values to show again, never the password and never a tick. */
    Form shown() {
        return form;
    }

    Form checked() {
        asked.forEach(this::check);
        PasswordRules.fault(posted.of("password"), about()).ifPresent(it -> form.fault("password", it));
        if (!posted.ticked("adult")) form.fault("adult", "adult");
        if (!posted.ticked("consent")) form.fault("consent", "consent");
        return form;
    }

    Registration registration(Language language) {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        asked.stream().filter(it -> !posted.of(it.code()).isBlank()).forEach(it -> typed.put(it, posted.of(it.code())));
        String mailing = posted.ticked("mailing") ? posted.of("mailing-wording") : null;
        return new Registration(Map.copyOf(typed), posted.of("password"), posted.of("wording"), mailing, language);
    }

    private void check(FieldCode field) {
        String value = posted.of(field.code());
        if (!value.isBlank()) FieldRules.fault(field, value).ifPresent(it -> form.fault(field.code(), it));
        else if (REQUIRED.contains(field)) form.fault(field.code(), "required");
    }

    private Collection<String> about() {
        var about = new ArrayList<String>();
        asked.forEach(it -> about.add(posted.of(it.code())));
        about.add(posted.of("email").replaceFirst("@.*", ""));
        return about;
    }
}
