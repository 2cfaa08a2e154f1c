package kz.derbes.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Component;

/** Seals what was typed and unseals what was found. */
@Component
class Safe {
    private final VaultKeys keys;
    private final Traces traces;
    private final Damages damages;

    Safe(VaultKeys keys, Traces traces, Damages damages) {
        this.keys = keys;
        this.traces = traces;
        this.damages = damages;
    }

    /** Makes a key for somebody new and seals everything under it. */
    Arrival arrival(SubjectId subject, Map<FieldCode, String> typed) {
        try (var key = keys.fresh(subject)) {
            return new Arrival(subject, keys.wrap(key), seal(key, typed), indices(typed), marks(typed));
        }
    }

    /** The same without an entry in the index of contacts. */
    Arrival unlisted(SubjectId subject, Map<FieldCode, String> typed) {
        try (var key = keys.fresh(subject)) {
            return new Arrival(subject, keys.wrap(key), seal(key, typed), List.of(), marks(typed));
        }
    }

    Map<FieldCode, byte[]> seal(PersonKey key, Map<FieldCode, String> typed) {
        var sealed = new EnumMap<FieldCode, byte[]>(FieldCode.class);
        typed.forEach((field, value) -> sealed.put(field, seal(key, field, value)));
        return sealed;
    }

    private static byte[] seal(PersonKey key, FieldCode field, String typed) {
        byte[] bytes = Typed.bytes(field, typed);
        try {
            return key.seal(field, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(field.code() + " cannot be sealed", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    byte[] sealText(WrappedKey wrapped, TextKind kind, UUID id, String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        try (var key = keys.unwrap(wrapped)) {
            return key.sealText(kind, id, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be sealed", e);
        }
    }

    String openText(WrappedKey wrapped, TextKind kind, UUID id, byte[] sealed) {
        try (var key = keys.unwrap(wrapped)) {
            return new String(key.openText(kind, id, sealed), StandardCharsets.UTF_8);
        }
    }

    /** Opens a found value set; one that was moved, altered or sealed under another key is refused and noted. */
    Opened unseal(Found.Sealed found, Reading reading) {
        var values = new EnumMap<FieldCode, Private>(FieldCode.class);
        try (var key = keys.unwrap(found.key())) {
            for (var entry : found.values().entrySet())
                if (reading.fields().contains(entry.getKey()))
                    values.put(entry.getKey(), open(key, entry.getKey(), entry.getValue(), reading.isMasked()));
        } catch (DamagedException e) {
            damages.note(e);
            return new Opened.Refused(Opened.Reason.DAMAGED);
        }
        return new Opened.Values(Map.copyOf(values));
    }

    /** Opens everything that was found. */
    Map<FieldCode, Private> unsealAll(Found.Sealed found) {
        try (var key = keys.unwrap(found.key())) {
            var values = new EnumMap<FieldCode, Private>(FieldCode.class);
            for (var entry : found.values().entrySet())
                values.put(entry.getKey(), open(key, entry.getKey(), entry.getValue(), false));
            return values;
        }
    }

    private static Private open(PersonKey key, FieldCode field, byte[] sealed, boolean masked) {
        var opened = key.open(field, sealed);
        return masked ? new Private(field, Mask.of(field, opened.reveal())) : opened;
    }

    List<IndexEntry> indices(Map<FieldCode, String> typed) {
        return typed.entrySet().stream()
                .filter(it -> NormalForm.exists(it.getKey()))
                .flatMap(it -> keys.entries(it.getKey(), it.getValue()).stream())
                .toList();
    }

    /** By which staff find the person, for the table of {@link Traces}, under each key of the index. */
    Map<Long, List<Long>> marks(Map<FieldCode, String> typed) {
        return traces.of(typed);
    }
}
