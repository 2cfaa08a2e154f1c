package kz.derbes.policy.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which numbers at line starts are clauses, which are items of a list, and which merely stand there. */
final class Outline {
    private static final Pattern REFERRING = Pattern.compile(
            "(?iu).*(?:\\bп\\.|\\bпп\\.|пункт\\p{L}*|стать\\p{L}*|раздел\\p{L}*|\\bи|\\bили|,|№|\\bот)\\s*$");
    private final Source source;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final boolean flat;
    private int[] path = {0};
    private int section;
    private int item;
    private boolean inside;

    /** A number that counts: a clause, or an item of the clause before it. */
    record Place(Mark mark, boolean isItem) {}

    private Outline(Source source) {
        this.source = source;
        for (int line = 0; line < source.lines(); line++) {
            var mark = Mark.of(line, source.line(line));
            if (mark != null) marks.add(mark);
        }
        this.flat = marks.stream().noneMatch(it -> it.shape() == Mark.Shape.DOTTED);
    }

    static List<Place> of(Source source) {
        var outline = new Outline(source);
        for (int at = 0; at < outline.marks.size(); at++) outline.consider(at);
        return outline.places;
    }

    private void consider(int at) {
        var mark = marks.get(at);
        switch (mark.shape()) {
            case DOTTED -> dotted(mark);
            case NAMED -> section(mark);
            case ROMAN -> clause(mark);
            case SINGLE -> single(at, mark);
            case BARE -> bare(at, mark);
            case BRACKET -> bracket(mark);
            case LETTER -> {
                if (inside) places.add(new Place(mark, true));
            }
        }
    }

    private void dotted(Mark mark) {
        int[] next = mark.path();
        if (refers(mark) || (!follows(next) && (mark.startsSmall() || (backward(next) && !ended(mark))))) return;
        path = next;
        section = next[0];
        clause(mark);
    }

    private void single(int at, Mark mark) {
        int number = mark.path()[0];
        if (refers(mark)) return;
        boolean opens = opensSection(at, number);
        boolean continuesItems = inside && (number == item + 1 || number == 1);
        if (flat ? opensFlat(number) : opens || (!continuesItems && number > section && number <= section + 3))
            section(mark);
        else if (inside && continuesItems) item(mark);
    }

    /** In a text of single numbers a list inside a clause starts again at 1. */
    private boolean opensFlat(int number) {
        return item == 0
                ? number > section || (number == section && section > 0)
                : number == section + 1 && number != item + 1;
    }

    /** A section is told by what comes next: its first clause. */
    private boolean opensSection(int at, int number) {
        if (number < section) return false;
        for (int later = at + 1; later < marks.size(); later++) {
            var mark = marks.get(later);
            if (mark.shape() == Mark.Shape.DOTTED) {
                int[] next = mark.path();
                return next[0] == number && (number > section || next[1] == 1);
            }
            if (mark.shape() == Mark.Shape.SINGLE || mark.shape() == Mark.Shape.BARE) return false;
        }
        return false;
    }

    private void bare(int at, Mark mark) {
        boolean heading = source.line(mark.line()).stripLeading().startsWith("#");
        String rest = mark.rest().strip();
        boolean capital = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
        int number = mark.path()[0];
        if (capital && rest.length() < 100 && (heading || opensSection(at, number)) && number == section + 1)
            section(mark);
    }

    private void bracket(Mark mark) {
        int number = mark.path()[0];
        if (flat && section == 0 && item == 0 && marks.stream().noneMatch(it -> it.shape() == Mark.Shape.SINGLE)) {
            inside = true;
        }
        if (inside && (number == 1 || (number >= item && number <= item + 3))) item(mark);
    }

    private void section(Mark mark) {
        section = mark.path()[0];
        path = mark.path();
        clause(mark);
    }

    private void clause(Mark mark) {
        item = 0;
        inside = true;
        places.add(new Place(mark, false));
    }

    private void item(Mark mark) {
        item = mark.path()[0];
        places.add(new Place(mark, true));
    }

    private boolean backward(int[] next) {
        return Arrays.compare(next, path) < 0;
    }

    /** The next brother, the first child, or the next brother of an ancestor. */
    private boolean follows(int[] next) {
        if (next[0] == path[0] + 1 && Arrays.stream(next).skip(1).allMatch(it -> it == 1)) return true;
        int shared = Math.min(next.length, path.length) - 1;
        if (next.length == path.length + 1) return startsWith(next, path) && next[next.length - 1] == 1;
        if (next.length > path.length) return next[0] == path[0] || next[0] == section + 1;
        return startsWith(next, Arrays.copyOf(path, shared)) && next[shared] == path[shared] + 1;
    }

    private static boolean startsWith(int[] whole, int[] head) {
        return whole.length >= head.length && Arrays.equals(Arrays.copyOf(whole, head.length), head);
    }

    /** The line before ends in the middle of a reference, such as "see clause". */
    private boolean refers(Mark mark) {
        return mark.line() > 0
                && REFERRING.matcher(source.line(mark.line() - 1)).matches();
    }

    private boolean ended(Mark mark) {
        if (mark.line() == 0) return true;
        String before = source.line(mark.line() - 1).strip().toLowerCase(Locale.ROOT);
        return before.isEmpty()
                || ".;:!?»)”\"*|".indexOf(before.charAt(before.length() - 1)) >= 0
                || before.startsWith("#");
    }
}
