package kz.derbes.policy.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a docx, paragraph by paragraph, with the numbers that Word counts by itself. */
final class WordDocument {
    private static final Set<String> PARTS = Set.of("word/document.xml", "word/numbering.xml", "word/styles.xml");
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_BYTES = 24 * 1024 * 1024;
    private final List<Source.Piece> pieces = new ArrayList<>();
    private final WordNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private String list = "";
    private String level = "";
    private int paragraphs;
    private int deleted;

    private WordDocument(WordNumbers numbers) {
        this.numbers = numbers;
    }

    static Source read(byte[] bytes) throws UnreadableException {
        var parts = unpack(bytes);
        byte[] main = parts.get("word/document.xml");
        if (main == null) throw new UnreadableException(Fault.UNSUPPORTED_FORMAT);
        try {
            var document = new WordDocument(WordNumbers.read(parts));
            document.read(Xml.reader(main));
            return Source.taken(document.pieces);
        } catch (XMLStreamException e) {
            throw new UnreadableException(Fault.DAMAGED);
        }
    }

    /** Only the parts that carry text, and never more than a document of this size may hold. */
    private static Map<String, byte[]> unpack(byte[] bytes) throws UnreadableException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) throw new UnreadableException(Fault.DAMAGED);
                if (!PARTS.contains(entry.getName())) continue;
                byte[] part = zip.readNBytes(MOST_BYTES + 1);
                if (part.length > MOST_BYTES) throw new UnreadableException(Fault.DAMAGED);
                parts.put(entry.getName(), part);
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(Fault.DAMAGED);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) start(xml);
            else if (event == XMLStreamConstants.END_ELEMENT) end(xml.getLocalName());
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> begin();
            case "pStyle" -> style = Xml.value(xml);
            case "numId" -> list = Xml.value(xml);
            case "ilvl" -> level = Xml.value(xml);
            case "del", "moveFrom" -> deleted++;
            case "t" -> {
                if (deleted == 0) text.append(xml.getElementText());
            }
            case "tab" -> text.append(text.isEmpty() ? "" : "\t");
            case "br", "cr" -> flush();
            case "noBreakHyphen" -> text.append('-');
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> flush();
            case "del", "moveFrom" -> deleted--;
            default -> {}
        }
    }

    private void begin() {
        flush();
        paragraphs++;
        style = "";
        list = "";
        level = "";
    }

    /** The number is counted once, for the first line of a paragraph that has text. */
    private void flush() {
        String line = text.toString();
        text.setLength(0);
        if (line.isBlank()) return;
        String number = numbers.next(style, list, level);
        list = WordNumbers.NONE;
        pieces.add(new Source.Piece(number.isEmpty() ? line : number + " " + line, paragraphs));
    }
}
