package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts of which each value has exactly one spelling, so that no byte of a proof can change unseen. */
final class Strict {

    private Strict() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        if (!base64(bytes).equals(text)) throw new IllegalArgumentException("base64 with a second spelling");
        return bytes;
    }

    static long number(String text) {
        long number = Long.parseLong(text);
        if (number < 0 || !Long.toString(number).equals(text)) throw new IllegalArgumentException("not a plain number");
        return number;
    }
}
