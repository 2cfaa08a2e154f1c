package kz.derbes.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;

/** Sealed values on their way into the table, with the consent they are kept under (CON-01). */
record Keeping(
        SubjectId subject, Purpose purpose, UUID consent, Actor actor, Instant at, Map<FieldCode, byte[]> sealed) {

    /** The same with these values. */
    Keeping with(Map<FieldCode, byte[]> values) {
        return new Keeping(subject, purpose, consent, actor, at, values);
    }

    List<Map.Entry<FieldCode, byte[]>> entries() {
        return List.copyOf(sealed.entrySet());
    }
}
