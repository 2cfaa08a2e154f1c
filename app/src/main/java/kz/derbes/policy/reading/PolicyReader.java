package kz.derbes.policy.reading;

import java.util.List;

/** Reads a policy out of a file: text, Markdown, a web page or a Word document, in Russian or Kazakh. */
public final class PolicyReader {
    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_CLAUSES = 3_000;
    private static final int FEWEST_CLAUSES = 3;

    private PolicyReader() {}

    /** Never throws for anything a file may hold; the name only helps to tell the format. */
    public static Readout read(String name, byte[] bytes) {
        try {
            return new Readout.Read(reading(source(name, bytes)));
        } catch (UnreadableException e) {
            return new Readout.Unreadable(e.fault());
        }
    }

    static Source source(String name, byte[] bytes) throws UnreadableException {
        if (bytes.length > MOST_BYTES) throw new UnreadableException(Fault.TOO_LARGE);
        if (bytes.length == 0) throw new UnreadableException(Fault.EMPTY);
        var source = switch (Format.of(name, bytes)) {
            case DOCX -> WordDocument.read(bytes);
            case HTML -> WebPage.read(Charsets.decode(bytes));
            case TEXT -> Source.plain(Charsets.decode(bytes));
        };
        if (source.text().isBlank()) throw new UnreadableException(Fault.EMPTY);
        return source;
    }

    private static Reading reading(Source source) throws UnreadableException {
        var passages = Passages.of(source);
        if (passages.size() > MOST_CLAUSES) throw new UnreadableException(Fault.TOO_MANY_CLAUSES);
        var words = Words.of(source.text());
        if (passages.size() < FEWEST_CLAUSES || !Subject.isPersonalData(words))
            throw new UnreadableException(Fault.NOT_A_POLICY);
        var recogniser = new Recogniser(passages);
        var clauses = passages.stream().map(recogniser::clause).toList();
        var reserved = Passages.reserved(passages);
        var defects = Defects.of(clauses, reserved);
        var tongues = Subject.tongues(words);
        var plain = new Reading(clauses, reserved, defects, List.of(), tongues);
        return new Reading(clauses, reserved, defects, Conflicts.of(plain), tongues);
    }
}
