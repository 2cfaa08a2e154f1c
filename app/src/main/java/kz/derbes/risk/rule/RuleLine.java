package kz.derbes.risk.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;

/** Reads one rule: {@code name | occasions | feature sign value and … | points, careful or stop | reason}. */
final class RuleLine {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int COLUMNS = 5;
    private static final int MOST_CONDITIONS = 8;
    private static final int MOST_POINTS = 1000;

    private RuleLine() {}

    /** What a line turned out to be. */
    sealed interface Read {
        record Right(Rule rule) implements Read {}

        record Wrong(Fault.Kind kind) implements Read {}
    }

    static Read read(String line) {
        var columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) return new Read.Wrong(Fault.Kind.COLUMNS);
        try {
            return new Read.Right(new Rule(
                    name(columns[0].strip()),
                    occasions(columns[1].strip()),
                    conditions(columns[2].strip()),
                    consequence(columns[3].strip()),
                    reason(columns[4].strip())));
        } catch (WrongException e) {
            return new Read.Wrong(e.kind);
        }
    }

    private static String name(String text) {
        if (NAME.matcher(text).matches()) return text;
        throw new WrongException(Fault.Kind.NAME);
    }

    private static Set<Occasion> occasions(String text) {
        var occasions = EnumSet.noneOf(Occasion.class);
        for (var word : text.split(",", -1)) {
            boolean known = false;
            for (var it : Occasion.values()) if (it.code().equals(word.strip())) known = occasions.add(it);
            if (!known) throw new WrongException(Fault.Kind.OCCASION);
        }
        return occasions;
    }

    private static List<Condition> conditions(String text) {
        var parts = text.split(" and ", -1);
        if (parts.length > MOST_CONDITIONS) throw new WrongException(Fault.Kind.CONDITION);
        var conditions = new ArrayList<Condition>();
        for (var part : parts) conditions.add(condition(part.strip()));
        return List.copyOf(conditions);
    }

    private static Condition condition(String text) {
        var words = text.split("\\s+", 3);
        if (words.length != 3) throw new WrongException(Fault.Kind.CONDITION);
        var feature = Feature.of(words[0]).orElseThrow(() -> new WrongException(Fault.Kind.FEATURE));
        return switch (feature.kind()) {
            case NUMBER -> number(feature, words[1], words[2]);
            case FLAG -> flag(feature, words[1], words[2]);
            case COUNTRY -> country(feature, words[1], words[2]);
        };
    }

    private static Condition number(Feature feature, String sign, String text) {
        int value = Words.number(text, Features.MOST);
        if (value < 0) throw new WrongException(Fault.Kind.VALUE);
        return switch (sign) {
            case ">=" -> new Condition.AtLeast(feature, value);
            case "<" -> new Condition.Below(feature, value);
            default -> throw new WrongException(Fault.Kind.SIGN);
        };
    }

    private static Condition flag(Feature feature, String sign, String text) {
        if (!sign.equals("=")) throw new WrongException(Fault.Kind.SIGN);
        return switch (text) {
            case "yes" -> new Condition.Is(feature, true);
            case "no" -> new Condition.Is(feature, false);
            default -> throw new WrongException(Fault.Kind.VALUE);
        };
    }

    private static Condition country(Feature feature, String sign, String text) {
        boolean wanted = sign.equals("in");
        if (!wanted && !sign.equals("not-in")) throw new WrongException(Fault.Kind.SIGN);
        var countries = new HashSet<Integer>();
        for (var word : text.split("\\s+")) {
            int number = CountryCode.of(word);
            if (number == CountryCode.UNKNOWN && !word.equals("unknown")) throw new WrongException(Fault.Kind.VALUE);
            countries.add(number);
        }
        return new Condition.Among(feature, Set.copyOf(countries), wanted);
    }

    private static Consequence consequence(String text) {
        if (text.equals("careful")) return new Consequence.AtLeast(Level.CAREFUL);
        if (text.equals("stop")) return new Consequence.AtLeast(Level.STOP);
        int points = Words.number(text, MOST_POINTS);
        if (points < 1) throw new WrongException(Fault.Kind.CONSEQUENCE);
        return new Consequence.Points(points);
    }

    private static Reason reason(String text) {
        return Reason.of(text).orElseThrow(() -> new WrongException(Fault.Kind.REASON));
    }

    /** The first thing wrong with a line. */
    private static final class WrongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Fault.Kind kind;

        WrongException(Fault.Kind kind) {
            super(kind.code(), null, false, false);
            this.kind = kind;
        }
    }
}
