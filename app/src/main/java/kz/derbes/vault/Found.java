package kz.derbes.vault;

import java.util.Map;
import kz.derbes.law.FieldCode;

/** What a recorded reading brought: values still sealed, or a refusal. */
sealed interface Found {

    /** A person's wrapped key and values as they stand in the tables. */
    record Sealed(WrappedKey key, boolean blocked, boolean locked, Map<FieldCode, byte[]> values) implements Found {}

    record Refused(Opened.Reason reason) implements Found {}
}
