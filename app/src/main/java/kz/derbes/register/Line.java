package kz.derbes.register;

import java.util.List;

/**
 * One thing that is kept, in codes, as it is approved and hashed.
 *
 * @param purposes codes of the purposes, in the order of the policy
 * @param term key of the term in the law file
 * @param recipients codes of those outside who can receive it
 */
public record Line(
        String room, String item, List<String> purposes, String basis, String term, List<String> recipients) {

    /** The line as text, every value in its place. */
    String text() {
        return String.join("|", room, item, String.join(",", purposes), basis, term, String.join(",", recipients));
    }

    /** Reads what {@link #text} writes. */
    static Line parse(String text) {
        String[] cells = text.split("\\|", -1);
        return new Line(cells[0], cells[1], list(cells[2]), cells[3], cells[4], list(cells[5]));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }
}
