package kz.derbes.vault;

import kz.derbes.law.FieldCode;

/** A value of a person that does not print; it exists only after its reading is on record. */
public final class Private {
    private final FieldCode field;
    private final String value;

    Private(FieldCode field, String value) {
        this.field = field;
        this.value = value;
    }

    /** The value exactly as it was typed (clause 3.6), or its mask where a masked one was asked for. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "‹" + field.code() + "›";
    }
}
