package kz.derbes.payment.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.derbes.payment.books.Grid.UnreadableException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Statements as banks write them, and files that only look like one. */
class StatementTests {
    private static final BankMapping KASPI = BankMapping.of("kaspi").orElseThrow();
    private static final BankMapping HALYK = BankMapping.of("halyk").orElseThrow();

    @Test
    void readsACsvInWindowsLettersAndKeepsNoNames() throws Exception {
        String csv = """
                Выписка по счёту;;;
                Дата операции;Сумма;Плательщик;Комментарий
                24.11.2026 10:15;"1 250,50";Иванов Иван;Заказ D-20001 счёт 100017
                24.11.2026;-300,00;Комиссия;за обслуживание
                25.11.2026;100;Петров;без номера
                """;
        var credits = Credit.of(Grid.read(csv.getBytes(Charset.forName("windows-1251"))), KASPI);
        assertThat(credits).hasSize(2);
        assertThat(credits.getFirst().day()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(credits.getFirst().tiyn()).isEqualTo(125_050);
        assertThat(credits.getFirst().numbers()).containsExactly("D-20001", "100017");
        assertThat(credits.getLast().numbers()).isEmpty();
        assertThat(credits.toString()).doesNotContain("Иванов");
    }

    @Test
    void readsAWorkbookWithRealDatesAndNumbers() throws Exception {
        var credits = Credit.of(Grid.read(workbook()), HALYK);
        assertThat(credits).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(it.tiyn()).isEqualTo(40_000);
            assertThat(it.numbers()).contains("100018");
        });
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(3);
            head.createCell(0).setCellValue("Дата");
            head.createCell(1).setCellValue("Дебет");
            head.createCell(2).setCellValue("Кредит");
            head.createCell(3).setCellValue("Назначение платежа");
            var line = sheet.createRow(4);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            line.createCell(0).setCellValue(LocalDate.of(2026, 11, 24));
            line.getCell(0).setCellStyle(style);
            line.createCell(2).setCellValue(400.0);
            line.createCell(3).setCellValue("Оплата по счёту № 100018");
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refusesWhatIsNoStatement() {
        refuses("columns", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        refuses("file", new byte[] {'P', 'K', 3, 4, 0, 0});
        refuses("file", "x\0y".getBytes(StandardCharsets.UTF_8));
        refuses("rows", "a,b\n".repeat(Grid.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAWorkbookThatUnfoldsBeyondMeasure() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int mebibytes = 0; mebibytes < 100; mebibytes++) zip.write(zeros);
            zip.closeEntry();
        }
        refuses("file", bytes.toByteArray());
    }

    private static void refuses(String code, byte[] file) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Credit.of(Grid.read(file), KASPI))
                .withMessage(code);
    }
}
