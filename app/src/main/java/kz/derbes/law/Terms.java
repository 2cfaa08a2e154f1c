package kz.derbes.law;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The terms of the law file, and when each of them ends. */
public final class Terms {
    private final SortedMap<String, Term> terms;
    private final WorkCalendar calendar;

    Terms(Map<String, Term> terms, WorkCalendar calendar) {
        this.terms = new TreeMap<>(terms);
        this.calendar = calendar;
    }

    /** The terms and days off that are shipped. */
    public static Terms load() {
        return new Terms(LawFile.terms(), new WorkCalendar(LawFile.holidays()));
    }

    /** The term of that key; an unknown key is an {@link IllegalArgumentException}. */
    public Term term(String key) {
        var term = terms.get(key);
        if (term == null) throw new IllegalArgumentException("no such term: " + key);
        return term;
    }

    /** The last instant of the term that started at {@code from}. */
    public Instant due(String key, Instant from) {
        var term = term(key);
        var start = from.atZone(WorkCalendar.ZONE);
        return switch (term.unit()) {
            case WORKING_DAYS -> calendar.after(from, term.amount());
            case CALENDAR_DAYS -> start.plusDays(term.amount()).toInstant();
            case YEARS -> start.plusYears(term.amount()).toInstant();
        };
    }

    /** The start of the term that would end at {@code at}: what began before it has outlived the term. */
    public Instant startedBefore(String key, Instant at) {
        var term = term(key);
        var end = at.atZone(WorkCalendar.ZONE);
        return switch (term.unit()) {
            case WORKING_DAYS -> throw new IllegalArgumentException(key + ": working days are counted forward only");
            case CALENDAR_DAYS -> end.minusDays(term.amount()).toInstant();
            case YEARS -> end.minusYears(term.amount()).toInstant();
        };
    }

    /** Where several clocks run for one matter, the earliest end wins (conflict C7). */
    public Instant earliest(Instant from, String... keys) {
        return Stream.of(keys)
                .map(it -> due(it, from))
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("no term named"));
    }

    public Stream<Term> all() {
        return terms.values().stream();
    }
}
