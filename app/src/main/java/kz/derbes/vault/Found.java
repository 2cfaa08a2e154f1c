package kz.derbes.vault;

import java.util.EnumMap;
import java.util.Map;
import kz.derbes.law.FieldCode;

/** What a recorded reading brought: values still sealed, or a refusal. */
sealed interface Found {

    /** A person's wrapped key and values as they stand in the tables. */
    final class Sealed implements Found {
        private final int generation;
        private final byte[] wrappedKey;
        private final Map<FieldCode, byte[]> values = new EnumMap<>(FieldCode.class);

        Sealed(int generation, byte[] wrappedKey) {
            this.generation = generation;
            this.wrappedKey = wrappedKey;
        }

        int generation() {
            return generation;
        }

        byte[] wrappedKey() {
            return wrappedKey;
        }

        Map<FieldCode, byte[]> values() {
            return values;
        }
    }

    record Refused(Opened.Reason reason) implements Found {}
}
