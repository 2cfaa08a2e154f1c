package kz.derbes.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends to a witness: a checkpoint and the proof that it continues an older one (C2SP tlog-witness).
 *
 * @param old how many leaves the log believes the witness to have seen last
 * @param path the consistency proof from there
 * @param note the signed checkpoint
 */
public record Submission(long old, List<Hash> path, String note) {
    /** Longer ones are refused; a proof has 63 hashes at most. */
    public static final int LONGEST = 1 << 16;

    private static final int LONGEST_PATH = 63;
    private static final String OLD = "old ";

    public String text() {
        var text = new StringBuilder(OLD).append(old).append('\n');
        path.forEach(it -> text.append(it.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }

    /** Reads what {@link #text} writes; anything else is an {@link IllegalArgumentException}. */
    public static Submission parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || text.length() > LONGEST) throw new IllegalArgumentException("not a checkpoint with its proof");
        String[] lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].startsWith(OLD) || lines.length > 1 + LONGEST_PATH)
            throw new IllegalArgumentException("not a proof");
        var path = new ArrayList<Hash>();
        for (int i = 1; i < lines.length; i++) path.add(Hash.parse(lines[i]));
        return new Submission(Strict.number(lines[0].substring(OLD.length())), path, text.substring(end + 2));
    }

    /** The log's name as the note says it; nothing is proven by that. */
    String origin() {
        int end = note.indexOf('\n');
        return end < 0 ? "" : note.substring(0, end);
    }
}
