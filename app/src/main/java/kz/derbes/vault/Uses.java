package kz.derbes.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.consent.Consents;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;

/** The table of uses: what is not in it cannot be read by anybody (clause 6.3.1). */
final class Uses {
    private static final int COLUMNS = 5;
    private static final List<Use> TABLE = read("/vault/uses.table");

    private Uses() {}

    /** What this capacity may open for this purpose; empty when nothing. */
    static Optional<Use> of(Purpose purpose, Who who) {
        return rows(purpose).filter(it -> it.who().contains(who)).findFirst();
    }

    /** The box a person ticks for the purpose. */
    static Scope scope(Purpose purpose) {
        return rows(purpose).findFirst().orElseThrow().scope();
    }

    /** Whether the person allowed the purpose, as a question. */
    static Consents.Asked asked(SubjectId subject, Purpose purpose) {
        var use = rows(purpose).findFirst().orElseThrow();
        return new Consents.Asked(subject, use.scope(), use.instead());
    }

    /** Every field that anybody may open for the purpose: what may be kept and sought for it. */
    static Set<FieldCode> fields(Purpose purpose) {
        return rows(purpose).flatMap(it -> it.fields().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Every purpose that may touch the field. */
    static Set<Purpose> purposesOf(FieldCode field) {
        return TABLE.stream()
                .filter(it -> it.fields().contains(field))
                .map(Use::purpose)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every field that some purpose may touch, in the order of the policy. */
    static List<FieldCode> fieldsInUse() {
        return Arrays.stream(FieldCode.values())
                .filter(it -> !purposesOf(it).isEmpty())
                .toList();
    }

    /** The whole table, for whoever wants to see it. */
    static List<Use> all() {
        return TABLE;
    }

    private static Stream<Use> rows(Purpose purpose) {
        return TABLE.stream().filter(it -> it.purpose() == purpose);
    }

    static List<Use> read(String name) {
        try (var file = Uses.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("missing: " + name);
            var rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Uses::row)
                    .toList();
            check(rows);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Use row(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != COLUMNS) throw new IllegalArgumentException("a row of uses has 5 columns: " + line);
        String how = cells[4].strip();
        if (!Set.of("open", "masked").contains(how)) throw new IllegalArgumentException("open or masked: " + line);
        return new Use(
                constant(Purpose.class, cells[0]),
                scopes(cells[1]).getFirst(),
                scopes(cells[1]).size() > 1 ? scopes(cells[1]).get(1) : null,
                words(cells[2]).map(Who::parse).collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class))),
                words(cells[3])
                        .map(it -> constant(FieldCode.class, it))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldCode.class))),
                how.equals("masked"));
    }

    /** One purpose has one box, and one capacity one row: two would let the wider win unseen. */
    private static void check(List<Use> rows) {
        for (var purpose : Purpose.values()) {
            var own = rows.stream().filter(it -> it.purpose() == purpose).toList();
            if (own.stream()
                            .map(it -> Arrays.asList(it.scope(), it.instead()))
                            .distinct()
                            .count()
                    != 1) throw new IllegalArgumentException(purpose.code() + " needs one consent");
            var who = own.stream().flatMap(it -> it.who().stream()).toList();
            if (Set.copyOf(who).size() != who.size())
                throw new IllegalArgumentException(purpose.code() + " names somebody twice");
        }
    }

    private static List<Scope> scopes(String cell) {
        return words(cell).map(it -> constant(Scope.class, it)).toList();
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" +"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
