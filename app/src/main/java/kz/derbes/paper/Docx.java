package kz.derbes.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A document as DOCX, to be edited by a lawyer; the same document gives the same bytes. */
public final class Docx {
    private static final int TITLE = 18;
    private static final int HEADING = 13;
    private static final int BODY = 10;

    private Docx() {}

    public static byte[] of(Paper paper) {
        try (var document = new XWPFDocument()) {
            var about = document.getProperties().getCoreProperties();
            about.setTitle(paper.title());
            about.setCreator("Derbes");
            about.setCreated("1970-01-01T00:00:00Z");
            write(document.createParagraph(), paper.title(), TITLE, true);
            paper.parts().forEach(it -> part(document, it));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(XWPFDocument document, Part part) {
        switch (part) {
            case Part.Heading(var text) -> write(document.createParagraph(), text, HEADING, true);
            case Part.Text(var text) -> write(document.createParagraph(), text, BODY, false);
            case Part.Items(var items) ->
                items.forEach(it -> write(document.createParagraph(), "•  " + it, BODY, false));
            case Part.Pairs(var rows) ->
                table(
                        document,
                        rows.stream().map(it -> List.of(it.name(), it.value())).toList(),
                        false);
            case Part.Table(var head, var rows) ->
                table(document, Stream.concat(Stream.of(head), rows.stream()).toList(), true);
        }
    }

    private static void table(XWPFDocument document, List<List<String>> rows, boolean headed) {
        if (rows.isEmpty()) return;
        var table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (int y = 0; y < rows.size(); y++) fill(table, y, rows.get(y), headed);
        document.createParagraph();
    }

    private static void fill(XWPFTable table, int y, List<String> texts, boolean headed) {
        XWPFTableRow row = table.getRow(y);
        if (headed && y == 0) row.setRepeatHeader(true);
        for (int x = 0; x < texts.size(); x++) {
            boolean bold = headed ? y == 0 : x == 0;
            write(row.getCell(x).getParagraphs().getFirst(), texts.get(x), BODY - 1, bold);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily("Arial");
        run.setFontSize(size);
        run.setBold(bold);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            run.setText(lines[i]);
        }
    }

    /** The same archive without the hour of its making. */
    private static byte[] timeless(byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTime(0);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
