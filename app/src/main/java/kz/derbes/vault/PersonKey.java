package kz.derbes.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/**
 * The key of one person, open for one use. A value is sealed to its subject, field and key generation, so that it opens
 * nowhere else (AES-256-GCM, associated data).
 */
final class PersonKey implements AutoCloseable {
    private static final int BYTES = 32;

    private final SubjectId subject;
    private final int generation;
    private final byte[] key;
    private final Aead cipher;

    /** Takes over the key: its array is emptied on close. */
    PersonKey(SubjectId subject, int generation, byte[] key) throws GeneralSecurityException {
        if (key.length != BYTES) throw new GeneralSecurityException("a person's key of " + key.length + " bytes");
        this.subject = subject;
        this.generation = generation;
        this.key = key;
        cipher = new AesGcmJce(key);
    }

    static PersonKey fresh(SubjectId subject, int generation) throws GeneralSecurityException {
        return new PersonKey(subject, generation, Random.randBytes(BYTES));
    }

    byte[] wrappedWith(Aead keyEncryptionKey) throws GeneralSecurityException {
        return keyEncryptionKey.encrypt(key, boundTo(subject));
    }

    static PersonKey unwrap(Aead keyEncryptionKey, WrappedKey it) throws GeneralSecurityException {
        byte[] key = keyEncryptionKey.decrypt(it.bytes(), boundTo(it.subject()));
        return new PersonKey(it.subject(), it.generation(), key);
    }

    byte[] seal(FieldCode field, byte[] value) throws GeneralSecurityException {
        return cipher.encrypt(value, boundTo(field));
    }

    /** @throws DamagedException when it was altered, or sealed for another person, field or generation */
    Private open(FieldCode field, byte[] sealed) {
        byte[] value = unseal(field, sealed);
        try {
            return new Private(field, new String(value, StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    byte[] sealText(TextKind kind, UUID id, byte[] text) throws GeneralSecurityException {
        return cipher.encrypt(text, boundTo(kind, id));
    }

    /** @throws DamagedException when it was altered, or sealed for another person, number or generation */
    byte[] openText(TextKind kind, UUID id, byte[] sealed) {
        try {
            return cipher.decrypt(sealed, boundTo(kind, id));
        } catch (GeneralSecurityException e) {
            throw DamagedException.text(subject, kind, e);
        }
    }

    /** The same value sealed under the person's next key. */
    byte[] resealed(FieldCode field, byte[] sealed, PersonKey next) throws GeneralSecurityException {
        byte[] value = unseal(field, sealed);
        try {
            return next.seal(field, value);
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    /** The same text sealed under the person's next key. */
    byte[] resealed(TextKind kind, UUID id, byte[] sealed, PersonKey next) throws GeneralSecurityException {
        return next.sealText(kind, id, openText(kind, id, sealed));
    }

    private byte[] unseal(FieldCode field, byte[] sealed) {
        try {
            return cipher.decrypt(sealed, boundTo(field));
        } catch (GeneralSecurityException e) {
            throw DamagedException.value(subject, field, e);
        }
    }

    int generation() {
        return generation;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    private static byte[] boundTo(SubjectId subject) {
        return ("derbes.vault.key/1|" + subject).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] boundTo(TextKind kind, UUID id) {
        return (kind.binding() + "|" + subject + "|" + id + "|" + generation).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] boundTo(FieldCode field) {
        return ("derbes.vault.value/1|" + subject + "|" + field.code() + "|" + generation)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
