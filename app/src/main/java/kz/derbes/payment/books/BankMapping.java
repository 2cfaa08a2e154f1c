package kz.derbes.payment.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How one bank writes its statements.
 *
 * @param day heads of the column of the day, any of them
 * @param sum heads of the column of what was received
 * @param text heads of the columns in which our number may stand
 */
record BankMapping(String bank, List<String> day, List<String> sum, List<String> text, DateTimeFormatter pattern) {
    private static final String TABLE = "/payment/statements.table";
    private static final int COLUMNS = 5;

    static List<BankMapping> all() {
        try (var file = BankMapping.class.getResourceAsStream(TABLE)) {
            if (file == null) throw new IllegalStateException("missing: " + TABLE);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(BankMapping::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<BankMapping> of(String bank) {
        return all().stream().filter(it -> it.bank().equals(bank)).findFirst();
    }

    private static BankMapping row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) throw new IllegalStateException("a bank has five columns: " + line);
        return new BankMapping(
                cells.get(0),
                spellings(cells.get(1)),
                spellings(cells.get(2)),
                spellings(cells.get(3)),
                DateTimeFormatter.ofPattern(cells.get(4)));
    }

    private static List<String> spellings(String cell) {
        return Arrays.stream(cell.split("/", -1)).map(String::strip).toList();
    }
}
