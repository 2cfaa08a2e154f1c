package kz.derbes.payment.books;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file of rows and columns, CSV or XLSX, as texts; what is too large or no such file is refused. */
final class Grid {
    static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 60;
    private static final long LARGEST_PART = 64L << 20;
    private static final double MOST_SQUEEZED = 0.005;
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Grid() {}

    static List<List<String>> read(byte[] file) throws UnreadableException {
        boolean zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        return zipped ? workbook(file) : lines(text(file));
    }

    /** The first sheet; entries that unfold beyond measure are refused before they are unfolded. */
    private static List<List<String>> workbook(byte[] file) throws UnreadableException {
        ZipSecureFile.setMinInflateRatio(MOST_SQUEEZED);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<String>>();
            var words = new DataFormatter(Locale.ROOT);
            for (var row : book.getSheetAt(0)) {
                if (rows.size() >= MOST_ROWS) throw new UnreadableException("rows");
                var cells = new ArrayList<String>();
                for (int n = 0; n < Math.min(row.getLastCellNum(), MOST_CELLS); n++)
                    cells.add(cell(row.getCell(n), words));
                rows.add(cells);
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("file");
        }
    }

    private static String cell(@org.jspecify.annotations.Nullable Cell cell, DataFormatter words) {
        if (cell == null) return "";
        if (cell.getCellType() != CellType.NUMERIC)
            return words.formatCellValue(cell).strip();
        if (DateUtil.isCellDateFormatted(cell)) return DAY.format(cell.getLocalDateTimeCellValue());
        return java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, CYRILLIC);
        }
    }

    private static List<List<String>> lines(String text) throws UnreadableException {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (plain.indexOf('\0') >= 0) throw new UnreadableException("file");
        char mark = separator(plain);
        var rows = new ArrayList<List<String>>();
        for (String line : plain.lines().toList()) {
            if (rows.size() >= MOST_ROWS) throw new UnreadableException("rows");
            rows.add(cells(line, mark));
        }
        return rows;
    }

    private static char separator(String text) {
        long semicolons = text.chars().filter(it -> it == ';').count();
        long tabs = text.chars().filter(it -> it == '\t').count();
        if (tabs > semicolons) return '\t';
        return semicolons > 0 ? ';' : ',';
    }

    private static List<String> cells(String line, char mark) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char it = line.charAt(i);
            if (it == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (it == '"') quoted = !quoted;
            else if (it == mark && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(it);
        }
        cells.add(cell.toString().strip());
        return cells.subList(0, Math.min(cells.size(), MOST_CELLS));
    }

    /** The file is too large, or none that can be read; the message is a code. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String code) {
            super(code, null, false, false);
        }
    }
}
