package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.GIVEN_NAME;
import static kz.derbes.law.FieldCode.PATRONYMIC;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.RESIDENCE;
import static kz.derbes.law.FieldCode.SURNAME;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;

/** Which fields a purpose may touch, and under which box the person ticked: the whole table (CON-08, clause 4.1). */
record Use(Purpose purpose, Scope scope, Set<FieldCode> fields) {

    private static final FieldCode[] ALL = {SURNAME, GIVEN_NAME, PATRONYMIC, PHONE, EMAIL, RESIDENCE};

    private static final Map<Purpose, Use> TABLE = Stream.of(
                    use(Purpose.IDENTIFICATION, Scope.ACCOUNT, EMAIL, PHONE),
                    use(Purpose.PERSONAL_ACCESS, Scope.ACCOUNT, ALL),
                    use(Purpose.FEEDBACK, Scope.ACCOUNT, SURNAME, GIVEN_NAME, PATRONYMIC, PHONE, EMAIL),
                    use(Purpose.LOCATION, Scope.ACCOUNT, RESIDENCE),
                    use(Purpose.ACCURACY, Scope.ACCOUNT, PHONE, EMAIL),
                    use(Purpose.ACCOUNT, Scope.ACCOUNT, ALL),
                    use(Purpose.PAYMENT, Scope.PAYMENT, SURNAME, GIVEN_NAME, PHONE, EMAIL),
                    use(Purpose.ADVERTISING, Scope.MAILING, GIVEN_NAME, EMAIL))
            .collect(Collectors.toUnmodifiableMap(Use::purpose, Function.identity()));

    private static Use use(Purpose purpose, Scope scope, FieldCode... fields) {
        return new Use(purpose, scope, Set.of(fields));
    }

    static Use of(Purpose purpose) {
        var use = TABLE.get(purpose);
        if (use == null) throw new IllegalStateException("no row for purpose " + purpose.code());
        return use;
    }

    /** Every purpose that may touch the field. */
    static Set<Purpose> purposesOf(FieldCode field) {
        return TABLE.values().stream()
                .filter(it -> it.fields.contains(field))
                .map(Use::purpose)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every field that some purpose may touch, in the order of the policy. */
    static List<FieldCode> fieldsInUse() {
        return List.of(ALL);
    }

    boolean allows(Set<FieldCode> wanted) {
        return fields.containsAll(wanted);
    }
}
