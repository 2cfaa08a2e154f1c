package kz.derbes.policy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word, by their longest common subsequence. */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
    private static final int MOST_CELLS = 9_000_000;

    private WordDiff() {}

    /** A run of words. */
    public record Run(Change change, String text) {}

    /** What happened to a run. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** Joined without what was added, the runs are the old text; without what was removed, the new one. */
    public static List<Run> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        if ((long) old.size() * now.size() > MOST_CELLS)
            return joined(List.of(new Run(Change.REMOVED, before), new Run(Change.ADDED, after)));
        return joined(walk(old, now, lengths(old, now)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(it -> it.group()).toList();
    }

    private static int[][] lengths(List<String> old, List<String> now) {
        int[][] length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                length[i][j] = old.get(i).equals(now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
        return length;
    }

    private static List<Run> walk(List<String> old, List<String> now, int[][] length) {
        var runs = new ArrayList<Run>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            boolean same = i < old.size() && j < now.size() && old.get(i).equals(now.get(j));
            if (same) {
                runs.add(new Run(Change.SAME, old.get(i++)));
                j++;
            } else if (j == now.size() || (i < old.size() && length[i + 1][j] >= length[i][j + 1]))
                runs.add(new Run(Change.REMOVED, old.get(i++)));
            else runs.add(new Run(Change.ADDED, now.get(j++)));
        }
        return runs;
    }

    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (run.text().isEmpty()) continue;
            if (last != null && last.change() == run.change())
                joined.set(joined.size() - 1, new Run(run.change(), last.text() + run.text()));
            else joined.add(run);
        }
        return List.copyOf(joined);
    }
}
