package kz.derbes.account;

import java.util.Map;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person handed in to get an account: the fields of clause 3.2 and nothing else.
 *
 * @param typed exactly as typed; a field left empty is absent
 * @param accountWording hash of the consent text that was on the page
 * @param mailingWording hash of the text beside the ticked box for advertising letters; null when it was not ticked
 */
public record Registration(
        Map<FieldCode, String> typed,
        String password,
        String accountWording,
        @Nullable String mailingWording,
        Language language) {

    String email() {
        return typed.getOrDefault(FieldCode.EMAIL, "");
    }

    @Override
    public String toString() {
        return "Registration" + typed.keySet();
    }
}
