package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The letter to a state body: what was demanded, what is handed over and what is not. */
@Component
class CoverLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Policies policies;
    private final ResourceBundleMessageSource words = words();

    CoverLetter(Policies policies) {
        this.policies = policies;
    }

    Paper of(Demand demand, List<Answered> people, Instant at, Language language) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Pairs(head(demand, at, language)));
        parts.add(new Part.Text(text("disclosure.letter.ground", language)));
        for (var person : people) {
            parts.add(new Part.Heading(text("disclosure.letter.person", language) + " "
                    + person.person().place()));
            parts.add(body(person, language));
        }
        if (demand.missing() > 0)
            parts.add(new Part.Text(text("disclosure.letter.missing", language) + " " + demand.missing()));
        parts.add(new Part.Heading(text("disclosure.letter.notgiven", language)));
        parts.add(new Part.Items(notGiven(demand, language)));
        parts.add(new Part.Text(text("disclosure.letter.verify", language)));
        return new Paper(language, text("disclosure.letter.title", language), parts);
    }

    private List<Part.Pair> head(Demand demand, Instant at, Language language) {
        var entry = demand.entry();
        var operator = policies.operator();
        var rows = new ArrayList<Part.Pair>();
        rows.add(pair("from", operator.name() + ", " + operator.number(), language));
        rows.add(pair("to", entry.body(), language));
        rows.add(pair("number", demand.number() + ", " + DAY.format(at.atZone(ZONE)), language));
        rows.add(pair("demand", entry.document() + ", " + DAY.format(entry.documentDate()), language));
        String act = text("disclosure.act." + entry.ground(), language);
        rows.add(pair("act", act + ", " + entry.article(), language));
        if (entry.from() != null || entry.to() != null)
            rows.add(pair("period", day(entry.from()) + " – " + day(entry.to()), language));
        return rows;
    }

    private Part body(Answered person, Language language) {
        if (person.outcome() != Sought.Outcome.OPENED)
            return new Part.Text(text("disclosure.outcome." + person.outcome().code(), language));
        return new Part.Pairs(person.revealed().entrySet().stream()
                .map(it -> new Part.Pair(field(it.getKey(), language), it.getValue()))
                .toList());
    }

    /** What was demanded and is not handed over; said openly, so that nobody takes silence for completeness. */
    private List<String> notGiven(Demand demand, Language language) {
        var rest = demand.entry().fields().stream()
                .filter(it -> !demand.granted().contains(it))
                .map(it -> field(it, language))
                .toList();
        return rest.isEmpty() ? List.of(text("disclosure.letter.notgiven.none", language)) : rest;
    }

    private Part.Pair pair(String name, String value, Language language) {
        return new Part.Pair(text("disclosure.letter.head." + name, language), value);
    }

    private String field(FieldCode field, Language language) {
        return text("disclosure.field." + field.code(), language);
    }

    private String text(String key, Language language) {
        return words.getMessage(key, null, language.locale());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/disclosure");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
