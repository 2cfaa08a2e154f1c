package kz.derbes.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.derbes.law.FieldCode;

/** What a person typed, as bytes: nothing trimmed, folded or repaired (clause 3.6). */
final class Typed {
    static final int LONGEST = 256;

    private Typed() {}

    /**
     * The exact value in UTF-8.
     *
     * @throws IllegalArgumentException when it is empty, longer than {@link #LONGEST} characters, holds a control
     *     character or is not well-formed Unicode
     */
    static byte[] bytes(FieldCode field, String value) {
        if (value.isEmpty()) throw refusal(field, "empty");
        if (value.codePointCount(0, value.length()) > LONGEST) throw refusal(field, "too long");
        if (value.codePoints().anyMatch(Character::isISOControl)) throw refusal(field, "with a control character");
        try {
            return array(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value)));
        } catch (CharacterCodingException e) {
            throw refusal(field, "not Unicode");
        }
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static IllegalArgumentException refusal(FieldCode field, String why) {
        return new IllegalArgumentException(field.code() + " is " + why);
    }
}
