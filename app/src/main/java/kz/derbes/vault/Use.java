package kz.derbes.vault;

import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of uses: who may open which fields for a purpose, under which box the person ticked.
 *
 * @param instead another box that is enough for somebody without an account; null where there is none
 * @param masked whether values are shown masked until one of them is asked for
 */
record Use(Purpose purpose, Scope scope, @Nullable Scope instead, Set<Who> who, Set<FieldCode> fields, boolean masked) {

    boolean allows(Set<FieldCode> wanted) {
        return fields.containsAll(wanted);
    }
}
