package kz.derbes.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kz.derbes.law.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A document says the same as PDF, as DOCX and as HTML, in every letter the site writes. */
class PaperTests {
    private static final String LETTERS = "әғқңөұүһі ӘҒҚҢӨҰҮҺІ ё «№ 17» – 10 000 ₸";
    private static final Paper PAPER = new Paper(
            Language.KK,
            "Дербес деректер тізбесі",
            List.of(
                    new Part.Heading("Бөлім"),
                    new Part.Text(LETTERS + "\nекінші жол <b>&"),
                    new Part.Items(List.of("бір", "екі")),
                    new Part.Pairs(List.of(new Part.Pair("Күні", "2026-11-24"))),
                    new Part.Table(
                            List.of("Өріс", "Мерзім"), List.of(List.of("тегі", "3 жыл"), List.of("аты", "3 жыл")))));

    @Test
    void saysEverythingInThePdf() throws IOException {
        try (var document = Loader.loadPDF(Pdf.of(PAPER))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains(PAPER.title(), "Бөлім", LETTERS, "екінші жол <b>&", "бір", "2026-11-24", "тегі");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PAPER.title());
        }
    }

    @Test
    void saysEverythingInTheDocx() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.of(PAPER)));
                var reader = new XWPFWordExtractor(document)) {
            assertThat(reader.getText()).contains(PAPER.title(), "Бөлім", LETTERS, "екінші жол <b>&", "бір", "тегі");
        }
    }

    @Test
    void givesTheSameBytesForTheSameDocument() {
        assertThat(Pdf.of(PAPER)).isEqualTo(Pdf.of(PAPER));
        assertThat(Docx.of(PAPER)).isEqualTo(Docx.of(PAPER));
    }

    @Test
    void letsNoTextBecomeMarkup() {
        var hostile = new Paper(
                Language.RU, "<script>", List.of(new Part.Text("\u0000\uFFFF<img src=\"file:///etc/passwd\"/>]]>")));
        assertThat(hostile.html()).doesNotContain("<script>", "<img", "\u0000");
        assertThat(Pdf.of(hostile)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Docx.of(hostile)).isNotEmpty();
    }

    @Test
    void refusesATableWithTornRows() {
        assertThatThrownBy(() -> new Part.Table(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
