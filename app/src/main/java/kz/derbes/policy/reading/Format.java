package kz.derbes.policy.reading;

import java.util.Locale;

/** The kinds of file that are read. */
enum Format {
    TEXT,
    HTML,
    DOCX;

    /** Told by the first bytes; the file name decides only between text and html. */
    static Format of(String name, byte[] bytes) throws UnreadableException {
        if (starts(bytes, "PK\3\4")) return DOCX;
        if (starts(bytes, "%PDF") || starts(bytes, "{\\rtf") || starts(bytes, "\u00D0\u00CF\u0011\u00E0"))
            throw new UnreadableException(Fault.UNSUPPORTED_FORMAT);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") || looksLikeHtml(bytes) ? HTML : TEXT;
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        int length = Math.min(bytes.length, 512);
        String head = new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    private static boolean starts(byte[] bytes, String magic) {
        if (bytes.length < magic.length()) return false;
        for (int at = 0; at < magic.length(); at++) if ((bytes[at] & 0xFF) != magic.charAt(at)) return false;
        return true;
    }
}
