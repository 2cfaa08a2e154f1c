package kz.derbes.ads.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.derbes.ads.book.Campaign;
import kz.derbes.ads.book.Plan;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Device;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.PagePattern;
import kz.derbes.ads.core.Targeting;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/** The plan of a campaign as a form of text. */
final class PlanForm {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PAGES = 50;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private PlanForm() {}

    /** The plan; empty when something is wrong, and the form then says what. */
    static Optional<Plan> plan(Typed form, Set<String> known) {
        var name = form.value("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) form.refuse("name", "empty");
        var placements = form.all("placements").stream().filter(known::contains).collect(Collectors.toSet());
        if (placements.isEmpty()) form.refuse("placements", "empty");
        boolean house = form.has("house", "yes");
        var starts = time(form, "starts");
        var ends = time(form, "ends");
        if (starts != null && ends != null && !ends.isAfter(starts)) form.refuse("ends", "order");
        var priority = form.small("priority", 1, 10);
        if (priority.isEmpty()) form.refuse("priority", "number");
        var cap = form.small("cap", 1, 99);
        if (!form.value("cap").isEmpty() && cap.isEmpty()) form.refuse("cap", "number");
        if (!form.value("goal").matches("[a-z0-9-]{0,40}")) form.refuse("goal", "code");
        var targeting = targeting(form);
        var budget = budget(form, house);
        if (starts == null
                || ends == null
                || priority.isEmpty()
                || targeting == null
                || budget == null
                || !form.wrong().isEmpty()) return Optional.empty();
        return Optional.of(new Plan(
                house,
                priority.getAsInt(),
                starts,
                ends,
                cap.isEmpty() ? null : cap.getAsInt(),
                placements,
                targeting,
                budget,
                form.value("goal").isEmpty() ? null : form.value("goal")));
    }

    private static @Nullable Instant time(Typed form, String field) {
        try {
            return LocalDateTime.parse(form.value(field)).atZone(Hours.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            form.refuse(field, "time");
            return null;
        }
    }

    private static @Nullable Budget budget(Typed form, boolean house) {
        if (house) return new Budget(Budget.Unit.IMPRESSIONS, 1, null, Pacing.ASAP);
        var amount = form.number("amount");
        if (amount.isEmpty() || amount.getAsLong() < 1) form.refuse("amount", "number");
        var daily = form.number("daily");
        if (!form.value("daily").isEmpty() && (daily.isEmpty() || daily.getAsLong() < 1))
            form.refuse("daily", "number");
        if (form.fault("amount") != null || form.fault("daily") != null) return null;
        return new Budget(
                Budget.Unit.of(form.value("unit")).orElse(Budget.Unit.IMPRESSIONS),
                amount.getAsLong(),
                daily.isEmpty() ? null : daily.getAsLong(),
                Pacing.of(form.value("pacing")).orElse(Pacing.EVEN));
    }

    private static @Nullable Targeting targeting(Typed form) {
        var pages = form.value("pages")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        var patterns = pages.stream().flatMap(it -> PagePattern.of(it).stream()).toList();
        if (patterns.size() != pages.size() || pages.size() > MOST_PAGES) form.refuse("pages", "pages");
        var countries = Arrays.stream(
                        form.value("countries").toUpperCase(Locale.ROOT).split("[\\s,;]+", -1))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!COUNTRIES.containsAll(countries)) form.refuse("countries", "countries");
        var from = form.value("from").isEmpty() ? java.util.OptionalInt.of(0) : form.small("from", 0, 23);
        var to = form.value("to").isEmpty() ? java.util.OptionalInt.of(24) : form.small("to", 1, 24);
        if (from.isEmpty()) form.refuse("from", "number");
        if (to.isEmpty()) form.refuse("to", "number");
        if (from.isEmpty() || to.isEmpty()) return null;
        return new Targeting(
                patterns,
                form.all("languages").stream()
                        .flatMap(it -> Language.of(it).stream())
                        .collect(Collectors.toSet()),
                form.all("devices").stream()
                        .flatMap(it -> Device.of(it).stream())
                        .collect(Collectors.toSet()),
                new Hours(days(form), from.getAsInt(), to.getAsInt()),
                countries);
    }

    private static Set<DayOfWeek> days(Typed form) {
        return form.all("days").stream()
                .filter(it -> it.matches("[1-7]"))
                .map(it -> DayOfWeek.of(Integer.parseInt(it)))
                .collect(Collectors.toSet());
    }

    /** A form for a new campaign of a fortnight. */
    static Typed fresh(Instant now) {
        var form = Typed.empty();
        var values = form.values();
        values.set("starts", local(now.truncatedTo(ChronoUnit.HOURS)));
        values.set("ends", local(now.truncatedTo(ChronoUnit.HOURS).plus(14, ChronoUnit.DAYS)));
        values.set("priority", "5");
        values.set("pacing", "even");
        values.set("unit", "impressions");
        return form;
    }

    /** The form of a campaign as it stands. */
    static Typed of(Campaign it) {
        var values = new LinkedMultiValueMap<String, String>();
        var plan = it.plan();
        var wanted = plan.targeting();
        values.set("name", it.name());
        values.set("advertiser", it.advertiser().toString());
        values.set("house", plan.house() ? "yes" : "");
        values.set("priority", "" + plan.priority());
        values.set("starts", local(plan.starts()));
        values.set("ends", local(plan.ends()));
        values.set("cap", text(plan.cap()));
        values.set("goal", text(plan.goal()));
        values.put("placements", List.copyOf(plan.placements()));
        values.set("pages", wanted.pages().stream().map(PagePattern::text).collect(Collectors.joining("\n")));
        values.put("languages", wanted.languages().stream().map(Language::code).toList());
        values.put("devices", wanted.devices().stream().map(Device::code).toList());
        values.put(
                "days",
                wanted.hours().days().stream().map(day -> "" + day.getValue()).toList());
        values.set("from", "" + wanted.hours().from());
        values.set("to", "" + wanted.hours().to());
        values.set("countries", String.join(" ", new TreeSet<>(wanted.countries())));
        values.set("unit", plan.budget().unit().code());
        values.set("amount", plan.house() ? "" : "" + plan.budget().amount());
        values.set("daily", text(plan.budget().daily()));
        values.set("pacing", plan.budget().pacing().code());
        return Typed.of(values);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String local(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).format(at.atZone(Hours.ZONE));
    }
}
