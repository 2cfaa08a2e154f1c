package kz.derbes.payment.books;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.derbes.payment.books.Grid.UnreadableException;

/**
 * A line of a statement by which money came: day, sum and what of it may be one of our numbers. Who paid is not read.
 *
 * @param line in the file, counted from 1
 * @param numbers codes that stood in its text, the longest first
 */
record Credit(int line, LocalDate day, long tiyn, List<String> numbers) {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{4,39}");
    private static final int HEAD_WITHIN = 30;
    private static final int MOST_NUMBERS = 20;

    /** The credits of a file; lines that are none are left out, a file without the columns of the bank is refused. */
    static List<Credit> of(List<List<String>> grid, BankMapping mapping) throws UnreadableException {
        for (int head = 0; head < Math.min(grid.size(), HEAD_WITHIN); head++) {
            int day = column(grid.get(head), mapping.day());
            int sum = column(grid.get(head), mapping.sum());
            if (day < 0 || sum < 0) continue;
            var texts = columns(grid.get(head), mapping.text());
            var credits = new ArrayList<Credit>();
            for (int n = head + 1; n < grid.size(); n++)
                read(n + 1, grid.get(n), day, sum, texts, mapping).ifPresent(credits::add);
            return credits;
        }
        throw new UnreadableException("columns");
    }

    private static Optional<Credit> read(
            int line, List<String> row, int day, int sum, List<Integer> texts, BankMapping mapping) {
        try {
            String written = row.size() > day ? row.get(day) : "";
            var date = LocalDate.parse(written.substring(0, Math.min(10, written.length())), mapping.pattern());
            String plain = (row.size() > sum ? row.get(sum) : "")
                    .replaceAll("[\\s\u00a0₸]", "")
                    .replace(',', '.');
            if (plain.isEmpty() || plain.length() > 16) return Optional.empty();
            long tiyn = new BigDecimal(plain).movePointRight(2).longValueExact();
            return tiyn > 0 ? Optional.of(new Credit(line, date, tiyn, numbers(row, texts))) : Optional.empty();
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> numbers(List<String> row, List<Integer> texts) {
        return texts.stream()
                .filter(it -> row.size() > it)
                .flatMap(it -> NUMBER.matcher(row.get(it)).results().map(found -> found.group()))
                .filter(it -> it.chars().anyMatch(Character::isDigit))
                .sorted((a, b) -> b.length() - a.length())
                .limit(MOST_NUMBERS)
                .toList();
    }

    private static int column(List<String> head, List<String> names) {
        return names.stream()
                .mapToInt(name ->
                        columns(head, List.of(name)).stream().findFirst().orElse(-1))
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static List<Integer> columns(List<String> head, List<String> names) {
        var found = new ArrayList<Integer>();
        for (int n = 0; n < head.size(); n++) {
            String cell = head.get(n);
            if (names.stream().anyMatch(cell::equalsIgnoreCase)) found.add(n);
        }
        return found;
    }
}
