package kz.derbes.policy.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a text into passages without losing a character, and gives each a key that stays. */
final class Passages {
    static final String PREAMBLE = "preamble";
    private final Source source;
    private final List<Outline.Place> places;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Integer> total = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> lastKey = new HashMap<>();
    private int romans;
    private String clause = "";
    private String item = "";

    private Passages(Source source) {
        this.source = source;
        this.places = Outline.of(source);
        count();
    }

    static List<Passage> of(Source source) {
        var passages = new Passages(source);
        passages.cut();
        return List.copyOf(passages.passages);
    }

    private void count() {
        String current = "";
        String numbered = "";
        int clauses = 0;
        for (var place : places) {
            if (!place.isItem()) {
                current = place.mark().number() + "/" + ++clauses;
                numbered = "";
                total.merge(place.mark().number(), 1, Integer::sum);
            } else if (place.mark().shape() != Mark.Shape.LETTER) {
                numbered = place.mark().number();
                total.merge(current + "#" + numbered, 1, Integer::sum);
            } else total.merge(current + "#" + numbered + "." + place.mark().number(), 1, Integer::sum);
        }
    }

    private void cut() {
        int first = places.isEmpty() ? source.text().length() : start(0);
        if (first > 0) add(PREAMBLE, "", "", 0, first, 0);
        int clauses = 0;
        String scope = "";
        for (int at = 0; at < places.size(); at++) {
            var place = places.get(at);
            if (!place.isItem()) scope = place.mark().number() + "/" + ++clauses;
            int end = at + 1 < places.size() ? start(at + 1) : source.text().length();
            String parent = place.isItem() ? owner(place) : parent(place.mark().number());
            add(
                    key(place, scope),
                    parent,
                    place.mark().number(),
                    start(at),
                    end,
                    place.mark().length());
        }
    }

    private String key(Outline.Place place, String scope) {
        String number = place.mark().number();
        if (!place.isItem()) {
            clause = unique(number, number);
            item = "";
            if (place.mark().shape() == Mark.Shape.ROMAN) lastKey.put(String.valueOf(++romans), clause);
            lastKey.put(number, clause);
            return clause;
        }
        boolean letter = place.mark().shape() == Mark.Shape.LETTER;
        String below = letter && !item.isEmpty() ? item + "." + number : number;
        String counted = letter ? scope + "#" + item + "." + number : scope + "#" + number;
        if (!letter) item = number;
        return unique(counted, clause + "#" + below);
    }

    /** A number that comes more than once gets a letter each time: 2.4a, 2.4b. */
    private String unique(String counted, String key) {
        if (total.getOrDefault(counted, 1) == 1) return key;
        return key + letters(seen.merge(counted, 1, Integer::sum));
    }

    private static String letters(int count) {
        String last = String.valueOf((char) ('a' + (count - 1) % 26));
        return count <= 26 ? last : letters((count - 1) / 26) + last;
    }

    private String owner(Outline.Place place) {
        boolean nested = place.mark().shape() == Mark.Shape.LETTER && !item.isEmpty();
        return nested ? clause + "#" + item : clause;
    }

    /** The nearest number above that is there. */
    private String parent(String number) {
        for (int dot = number.lastIndexOf('.'); dot > 0; dot = number.lastIndexOf('.', dot - 1)) {
            String key = lastKey.get(number.substring(0, dot));
            if (key != null) return key;
        }
        return "";
    }

    private int start(int place) {
        return source.start(places.get(place).mark().line());
    }

    private void add(String key, String parent, String number, int start, int end, int skip) {
        String text = source.text().substring(start, end);
        String body = text.substring(Math.min(skip, text.length()));
        passages.add(new Passage(key, parent, number, source.place(start), text, body));
    }

    /** Numbers that the text leaves out between numbers it has; they stay reserved and are never given away. */
    static List<String> reserved(List<Passage> passages) {
        var gaps = new ArrayList<String>();
        Set<String> present = new HashSet<>();
        passages.forEach(it -> present.add(plain(it)));
        for (var passage : passages) {
            String number = plain(passage);
            int cut = Math.max(number.lastIndexOf('.'), number.lastIndexOf('#')) + 1;
            String last = number.substring(cut);
            if (!last.matches("\\d+")) continue;
            for (int missing = Integer.parseInt(last) - 1; missing > 0 && gaps.size() < 500; missing--) {
                String gap = number.substring(0, cut) + missing;
                if (!present.add(gap)) break;
                gaps.add(gap);
            }
        }
        gaps.sort(Keys.ORDER);
        return List.copyOf(gaps);
    }

    private static String plain(Passage passage) {
        int hash = passage.key().indexOf('#');
        return hash < 0 ? passage.number() : passage.key().substring(0, hash + 1) + passage.number();
    }
}
