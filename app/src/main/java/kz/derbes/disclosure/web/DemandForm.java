package kz.derbes.disclosure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.disclosure.demand.BodyKind;
import kz.derbes.disclosure.demand.Demand;
import kz.derbes.disclosure.demand.LegalGround;
import kz.derbes.disclosure.demand.LegalGrounds;
import kz.derbes.law.FieldCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A demand as it was typed, shown again when something in it is wrong. */
public record DemandForm(Map<String, String> values, List<String> fields) {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final List<String> NAMES = List.of(
            "kind",
            "body",
            "country",
            "ground",
            "article",
            "document",
            "dated",
            "received",
            "due",
            "from",
            "to",
            "hidden");
    private static final int LONGEST_DELAY_YEARS = 5;

    static DemandForm empty(LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        NAMES.forEach(it -> values.put(it, ""));
        values.put("country", "KZ");
        values.put("received", today.toString());
        return new DemandForm(values, List.of());
    }

    static DemandForm of(MultiValueMap<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        NAMES.forEach(it -> {
            var first = typed.getFirst(it);
            values.put(it, first == null ? "" : first.strip());
        });
        return new DemandForm(values, List.copyOf(typed.getOrDefault("fields", List.of())));
    }

    public String of(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong, by the name of the field, as codes of messages; empty when nothing is. */
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (kind().isEmpty()) wrong.put("kind", "choose");
        length(wrong, "body", 2, 200);
        if (!of("country").matches("[A-Z]{2}")) wrong.put("country", "country");
        groundIsWrong().ifPresent(it -> wrong.put("ground", it));
        length(wrong, "article", 1, 120);
        length(wrong, "document", 1, 80);
        day(wrong, "dated", LocalDate.of(1991, 12, 16), today);
        day(wrong, "received", LocalDate.of(2013, 11, 25), today);
        day(wrong, "due", date("received").orElse(today), today.plusYears(LONGEST_DELAY_YEARS));
        if (chosen().isEmpty()) wrong.put("fields", "choose");
        period(wrong, today);
        delay(wrong, today);
        return wrong;
    }

    /** The demand; only when nothing is wrong. */
    Demand.Entry entry() {
        return new Demand.Entry(
                kind().orElseThrow(),
                of("body"),
                of("country"),
                of("ground"),
                of("article"),
                of("document"),
                date("dated").orElseThrow(),
                date("received").orElseThrow(),
                endOf(date("due").orElseThrow()),
                chosen(),
                date("from").orElse(null),
                date("to").orElse(null),
                hidden());
    }

    private @Nullable Instant hidden() {
        return date("hidden").map(DemandForm::endOf).orElse(null);
    }

    private Optional<BodyKind> kind() {
        return BodyKind.of(of("kind"));
    }

    private Optional<LegalGround> ground() {
        return LegalGrounds.of(of("ground"));
    }

    private Optional<String> groundIsWrong() {
        if (ground().isEmpty()) return Optional.of("ground");
        boolean fits = kind().filter(it -> ground().get().kinds().contains(it)).isPresent();
        return fits || kind().isEmpty() ? Optional.empty() : Optional.of("not-for-body");
    }

    private List<FieldCode> chosen() {
        return Arrays.stream(FieldCode.values())
                .filter(it -> fields.contains(it.code()))
                .toList();
    }

    private void length(Map<String, String> wrong, String name, int least, int most) {
        int length = of(name).length();
        if (length < least) wrong.put(name, "empty");
        else if (length > most) wrong.put(name, "too-long");
    }

    private void day(Map<String, String> wrong, String name, LocalDate first, LocalDate last) {
        var day = date(name);
        if (day.isEmpty()) wrong.put(name, "date");
        else if (day.get().isBefore(first)) wrong.put(name, "too-early");
        else if (day.get().isAfter(last)) wrong.put(name, "too-late");
    }

    private void period(Map<String, String> wrong, LocalDate today) {
        for (var name : List.of("from", "to"))
            if (!of(name).isEmpty()) day(wrong, name, LocalDate.of(1991, 12, 16), today);
        var from = date("from");
        if (from.isPresent() && date("to").filter(it -> it.isBefore(from.get())).isPresent())
            wrong.put("to", "too-early");
    }

    private void delay(Map<String, String> wrong, LocalDate today) {
        if (of("hidden").isEmpty()) return;
        day(wrong, "hidden", today, today.plusYears(LONGEST_DELAY_YEARS));
        if (ground().filter(it -> !it.covert()).isPresent()) wrong.put("hidden", "not-covert");
    }

    private Optional<LocalDate> date(String name) {
        try {
            return of(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(of(name)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant();
    }
}
