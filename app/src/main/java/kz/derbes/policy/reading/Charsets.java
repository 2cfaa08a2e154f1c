package kz.derbes.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Bytes to text: UTF-8, UTF-16 with a mark, else the Cyrillic page of Windows if what comes out is Cyrillic. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private Charsets() {}

    /** The text such that encoding it again gives the same bytes. */
    static String decode(byte[] bytes) throws UnreadableException {
        Charset marked = marked(bytes);
        if (marked == null && looksBinary(bytes)) throw new UnreadableException(Fault.BINARY);
        String text = (marked == null ? strictly(bytes, UTF_8).or(() -> cyrillic(bytes)) : strictly(bytes, marked))
                .orElseThrow(() -> new UnreadableException(Fault.UNKNOWN_CHARSET));
        if (text.isBlank()) throw new UnreadableException(Fault.EMPTY);
        return text;
    }

    private static @org.jspecify.annotations.Nullable Charset marked(byte[] bytes) {
        if (bytes.length < 2) return null;
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) return UTF_16LE;
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) return UTF_16BE;
        return null;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> cyrillic(byte[] bytes) {
        return strictly(bytes, WINDOWS).filter(text -> {
            long foreign = text.chars().filter(it -> it > 127).count();
            long letters = text.chars().filter(it -> it >= 'А' && it <= 'я').count();
            long small = text.chars().filter(it -> it >= 'а' && it <= 'я').count();
            return letters * 10 > foreign * 8 && small * 2 > letters;
        });
    }

    /** More than one control character in fifty, or a zero byte: no text. */
    private static boolean looksBinary(byte[] bytes) {
        int controls = 0;
        for (byte it : bytes) {
            if (it == 0) return true;
            if (it > 0 && it < 32 && it != '\t' && it != '\n' && it != '\r' && it != '\f') controls++;
        }
        return controls * 50 > bytes.length;
    }
}
