package kz.derbes.incident.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.derbes.law.FieldCode;

/** Sets of fields as numbers. The place of a field in the list is its bit in the database: add at the end, move nothing. */
public final class Fields {
    private static final List<FieldCode> PLACES = List.of(
            FieldCode.SURNAME,
            FieldCode.GIVEN_NAME,
            FieldCode.PATRONYMIC,
            FieldCode.PHONE,
            FieldCode.EMAIL,
            FieldCode.RESIDENCE,
            FieldCode.ADDRESS,
            FieldCode.COOKIE,
            FieldCode.BROWSER,
            FieldCode.ACCESS_TIME,
            FieldCode.PAGE,
            FieldCode.REFERRER);

    private Fields() {}

    static int bits(Set<FieldCode> fields) {
        int bits = 0;
        for (var field : fields) bits |= 1 << PLACES.indexOf(field);
        return bits;
    }

    public static Set<FieldCode> of(int bits) {
        var fields = EnumSet.noneOf(FieldCode.class);
        for (int place = 0; place < PLACES.size(); place++) if ((bits & 1 << place) != 0) fields.add(PLACES.get(place));
        return fields;
    }
}
