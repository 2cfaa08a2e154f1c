package kz.derbes.vault;

import java.util.Locale;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/** Something sealed does not open; it names whose and which part, never what it holds. */
final class DamagedException extends IllegalStateException {
    static final String KEY = "key";
    private static final long serialVersionUID = 1L;

    private final transient SubjectId subject;
    private final String part;
    private final Damage damage;

    private DamagedException(SubjectId subject, String part, Damage damage, @Nullable Exception cause) {
        super("a " + part + " of " + subject + " does not open: " + damage.code(), cause);
        this.subject = subject;
        this.part = part;
        this.damage = damage;
    }

    static DamagedException key(SubjectId subject, Damage damage, @Nullable Exception cause) {
        return new DamagedException(subject, KEY, damage, cause);
    }

    static DamagedException value(SubjectId subject, FieldCode field, @Nullable Exception cause) {
        return new DamagedException(subject, field.code(), Damage.VALUE_DAMAGED, cause);
    }

    static DamagedException text(SubjectId subject, TextKind kind, @Nullable Exception cause) {
        return new DamagedException(subject, kind.name().toLowerCase(Locale.ROOT), Damage.VALUE_DAMAGED, cause);
    }

    static DamagedException index(SubjectId subject, FieldCode field) {
        return new DamagedException(subject, field.code(), Damage.INDEX_DIFFERS, null);
    }

    SubjectId subject() {
        return subject;
    }

    /** The person's key, or the code of a field. */
    String part() {
        return part;
    }

    Damage damage() {
        return damage;
    }
}
