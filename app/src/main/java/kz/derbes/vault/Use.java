package kz.derbes.vault;

import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;

/**
 * One row of the table of uses: who may open which fields for a purpose, under which box the person ticked.
 *
 * @param masked whether values are shown masked until one of them is asked for
 */
record Use(Purpose purpose, Scope scope, Set<Who> who, Set<FieldCode> fields, boolean masked) {

    boolean allows(Set<FieldCode> wanted) {
        return fields.containsAll(wanted);
    }
}
