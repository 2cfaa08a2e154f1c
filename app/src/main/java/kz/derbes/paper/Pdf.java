package kz.derbes.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A document as PDF, with its letters inside; the same document gives the same bytes. */
public final class Pdf {
    private static final String FAMILY = "DejaVu Sans";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private Pdf() {}

    public static byte[] of(Paper paper) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.withHtmlContent(Xhtml.of(paper), null)
                    .useUriResolver((base, uri) -> null)
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                    .toStream(bytes);
            builder.usePDDocument(document);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            return finished(document, paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither the hour nor chance is in the file. */
    private static byte[] finished(PDDocument document, Paper paper) throws IOException {
        var about = document.getDocumentInformation();
        about.setTitle(paper.title());
        about.setProducer("Derbes");
        about.setCreationDate(epoch());
        about.setModificationDate(epoch());
        document.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static Calendar epoch() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(0);
        return calendar;
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FOLDER + name), name);
    }
}
