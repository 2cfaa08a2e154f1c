package kz.derbes.policy.reading;

import java.util.Arrays;
import java.util.List;

/** The text of a document and where each of its lines stands in the file. */
final class Source {
    private final String text;
    private final int[] starts;
    private final int[] places;

    private Source(String text, int[] starts, int[] places) {
        this.text = text;
        this.starts = starts;
        this.places = places;
    }

    /** A text that is its own file: line by line. */
    static Source plain(String text) {
        int[] starts = starts(text);
        int[] places = new int[starts.length];
        Arrays.setAll(places, it -> it + 1);
        return new Source(text, starts, places);
    }

    /** A text taken out of a file: each piece with the line or paragraph it came from. */
    static Source taken(List<Piece> pieces) {
        var text = new StringBuilder();
        pieces.forEach(it -> text.append(it.text().replace('\n', ' ')).append('\n'));
        int[] places = pieces.stream().mapToInt(Piece::place).toArray();
        String whole = text.toString();
        int[] starts = starts(whole);
        return new Source(whole, starts, Arrays.copyOf(places, starts.length));
    }

    /** One line of text and its place in the file, counted from 1. */
    record Piece(String text, int place) {}

    String text() {
        return text;
    }

    int lines() {
        return starts.length;
    }

    int start(int line) {
        return starts[line];
    }

    /** The characters of a line without its line break. */
    String line(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) end--;
        return text.substring(starts[line], end);
    }

    /** The line or paragraph of the file in which this character stands, counted from 1. */
    int place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return Math.max(1, places[found >= 0 ? found : -found - 2]);
    }

    private static int[] starts(String text) {
        var starts = new java.util.ArrayList<Integer>(List.of(0));
        for (int at = 0; at < text.length() - 1; at++) {
            char it = text.charAt(at);
            if (it == '\n' || (it == '\r' && text.charAt(at + 1) != '\n')) starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
