package kz.derbes.policy.edition;

import kz.derbes.law.Language;

/** One language of an edition, as the operator handed it in; the bytes are never altered. */
public final class Document {
    private final Language language;
    private final String name;
    private final byte[] bytes;
    private final String hash;

    Document(Language language, String name, byte[] bytes, String hash) {
        this.language = language;
        this.name = name;
        this.bytes = bytes;
        this.hash = hash;
    }

    public static Document of(Language language, String name, byte[] bytes) {
        return new Document(language, name, bytes.clone(), Hash.of(bytes));
    }

    public Language language() {
        return language;
    }

    /** The file name, which tells the format. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes. */
    public String hash() {
        return hash;
    }
}
