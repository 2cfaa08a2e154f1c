package kz.derbes.policy.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for what is wrong in the document itself; nothing is mended by guess (C25). */
final class Defects {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)(?![\\p{L}])[\\s:№#/,(\\[]*(?:(?:БИН|ИИН|БСН|ЖСН)[\\s:№)\\]]*)?");
    private static final Pattern DIGITS = Pattern.compile("\\G[\\d][\\d \\u00A0-]{4,24}");
    private static final Pattern CONTACT = Pattern.compile(
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<!\\d)(?:\\+7|8)[\\s(-]*\\d{3}[\\s)-]*\\d{3}[\\s-]*\\d{2}[\\s-]*\\d{2}(?!\\d)");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "_{4,}|\\[[^\\]\\d\\n]{3,60}](?!\\()|\\{\\{?[^}\\n]{2,60}}}?|<\\s*(?:название|наименование|адрес|укажите)[^>\\n]{0,40}>"
                    + "|(?iu)(?:название|наименование) (?:вашей )?(?:компании|организации)\\)|\\.{8,}");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?iu)152\\s*-\\s*ФЗ|федеральн\\p{L}+ закон|роскомнадзор|законодательств\\p{L}+ (?:российской федерации|рф)|99\\s*-\\s*З(?![\\p{L}])");
    private final List<Clause> clauses;
    private final List<Defect> found = new ArrayList<>();

    private Defects(List<Clause> clauses) {
        this.clauses = clauses;
    }

    static List<Defect> of(List<Clause> clauses, List<String> reserved) {
        var defects = new Defects(clauses);
        defects.operatorNumber();
        defects.siteAddress();
        defects.contact();
        defects.first(PLACEHOLDER, Defect.Code.PLACEHOLDER);
        defects.first(FOREIGN, Defect.Code.FOREIGN_LAW);
        defects.duplicates();
        reserved.forEach(defects::missing);
        return defects.found.stream()
                .sorted(Comparator.comparingInt(Defect::line))
                .toList();
    }

    private void operatorNumber() {
        boolean named = false;
        for (var clause : clauses) {
            var label = LABEL.matcher(clause.text());
            while (label.find()) {
                var digits = DIGITS.matcher(clause.text());
                if (!digits.find(label.end())) continue;
                named = true;
                String number = digits.group().replaceAll("\\D", "");
                if (!OperatorNumber.valid(number)) add(Defect.Code.OPERATOR_NUMBER, clause, digits.start());
            }
        }
        if (!named) addAt(Defect.Code.OPERATOR_NUMBER_MISSING, likely(Promise.TERM_OPERATOR));
    }

    private void siteAddress() {
        boolean named = false;
        for (var clause : clauses) {
            for (var address : SiteAddress.in(clause.text())) {
                named = true;
                if (!address.valid()) add(Defect.Code.SITE_ADDRESS, clause, address.start());
            }
        }
        if (!named) addAt(Defect.Code.SITE_MISSING, clauses.getFirst());
    }

    private void contact() {
        if (clauses.stream().noneMatch(it -> CONTACT.matcher(it.text()).find()))
            addAt(Defect.Code.CONTACT_MISSING, likely(Promise.CONTACT));
    }

    private void first(Pattern pattern, Defect.Code code) {
        for (var clause : clauses) {
            var match = pattern.matcher(clause.text());
            if (match.find()) add(code, clause, match.start());
        }
    }

    private void duplicates() {
        var seen = new HashSet<String>();
        for (var clause : clauses) {
            String owner = clause.key().contains("#") ? clause.parent() : "";
            if (!clause.number().isEmpty() && !seen.add(owner + "#" + clause.number()))
                addAt(Defect.Code.DUPLICATE_NUMBER, clause);
        }
    }

    /** Reported where the text goes on after the gap. */
    private void missing(String number) {
        clauses.stream()
                .filter(it -> Keys.ORDER.compare(it.key(), number) > 0)
                .min(Comparator.comparing(Clause::key, Keys.ORDER))
                .ifPresent(it -> found.add(new Defect(Defect.Code.MISSING_NUMBER, number, it.line())));
    }

    /** The clause that should have it: the one of that kind, else the last. */
    private Clause likely(Promise promise) {
        return clauses.stream()
                .filter(it -> it.kind() == promise)
                .findFirst()
                .or(() -> clauses.stream().filter(it -> it.says(promise)).findFirst())
                .orElse(promise == Promise.TERM_OPERATOR ? clauses.getFirst() : clauses.getLast());
    }

    private void add(Defect.Code code, Clause clause, int offset) {
        long breaks = clause.text()
                .substring(0, offset)
                .chars()
                .filter(it -> it == '\n')
                .count();
        found.add(new Defect(code, clause.key(), clause.line() + (int) breaks));
    }

    private void addAt(Defect.Code code, Clause clause) {
        found.add(new Defect(code, clause.key(), clause.line()));
    }
}
