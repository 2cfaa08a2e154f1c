package kz.derbes.disclosure.demand;

import java.util.Map;
import java.util.TreeMap;
import kz.derbes.law.FieldCode;
import kz.derbes.vault.Private;

/** What one person's part of the answer is; values stay shut until the files are written. */
record Answered(Sought person, Sought.Outcome outcome, Map<FieldCode, Private> values) {

    /** The values by the codes of their fields, in the order of the policy. */
    Map<FieldCode, String> revealed() {
        var revealed = new TreeMap<FieldCode, String>();
        values.forEach((field, value) -> revealed.put(field, value.reveal()));
        return revealed;
    }
}
