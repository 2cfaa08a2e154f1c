package kz.derbes.vault;

import java.util.Arrays;
import java.util.List;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;

/** What a role of the staff may open for which purpose, as the table of uses says. */
public final class Rights {
    private Rights() {}

    /** The purposes for which the role may open anything, in the order of the policy. */
    public static List<Purpose> purposes(Role role) {
        return Arrays.stream(Purpose.values())
                .filter(it -> !fields(role, it).isEmpty())
                .toList();
    }

    /** The fields the role may open for the purpose, in the order of the policy. */
    public static List<FieldCode> fields(Role role, Purpose purpose) {
        return Uses.of(purpose, Who.of(role)).stream()
                .flatMap(it -> it.fields().stream())
                .sorted()
                .toList();
    }

    /** The fields that can be opened to answer a demand of a state body, in the order of the policy. */
    public static List<FieldCode> byLaw() {
        return Uses.fields(Purpose.ACCOUNT).stream().sorted().toList();
    }
}
