package kz.derbes.policy.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Policies written for tests, in all formats. */
public final class TestingPolicies {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private TestingPolicies() {}

    public static byte[] bytes(String file) {
        try (var stream = TestingPolicies.class.getResourceAsStream("/policy/reading/" + file)) {
            if (stream == null) throw new IllegalStateException(file);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static Reading read(String name, byte[] bytes) {
        return switch (PolicyReader.read(name, bytes)) {
            case Readout.Read(var reading) -> reading;
            case Readout.Unreadable(var fault) -> throw new AssertionError(fault);
        };
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A docx whose paragraphs carry the numbers in their text. */
    static byte[] docx(String text) {
        String paragraphs = String.join(
                "",
                text.lines()
                        .map(it -> "<w:p><w:r><w:t xml:space=\"preserve\">"
                                + it.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r></w:p>")
                        .toList());
        return zip(
                Map.of("word/document.xml", "<w:document " + W + "><w:body>" + paragraphs + "</w:body></w:document>"));
    }

    /** A docx whose numbers are counted by Word: each line begins with its level, 0 to 2. */
    static byte[] numberedDocx(List<String> lines) {
        var body = new StringBuilder();
        for (String line : lines)
            body.append(
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%s\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                            .formatted(line.charAt(0), line.substring(1)));
        var levels = new StringBuilder();
        for (int level = 0; level < 2; level++)
            levels.append(
                    "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                            .formatted(level, level == 0 ? "%1." : "%1.%2."));
        levels.append("<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3)\"/></w:lvl>");
        return zip(
                Map.of(
                        "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>",
                        "word/numbering.xml",
                                "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"3\">" + levels
                                        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>"));
    }
}
