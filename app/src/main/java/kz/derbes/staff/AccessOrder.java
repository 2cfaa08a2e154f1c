package kz.derbes.staff;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.paper.Author;
import kz.derbes.paper.Outline;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The document that says who may look at what, made from the matrix that is enforced and the members there are. */
@Service
public class AccessOrder implements Author {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));
    private final Matrix matrix;
    private final MemberRows members;
    private final MessageSource messages;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccessOrder(
            Matrix matrix,
            MemberRows members,
            MessageSource messages,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.matrix = matrix;
        this.members = members;
        this.messages = messages;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "order-of-access";
    }

    @Override
    public Paper write(Language language) {
        var locale = language.locale();
        return Outline.read(
                AccessOrder.class,
                "staff/order",
                language,
                Map.of("made", TIME.format(clock.instant())),
                Map.of("matrix", List.of(table(matrix(locale))), "persons", List.of(table(persons(locale)))));
    }

    /** The document as of now for a reader; that it was made is on record. */
    public Paper give(Language language, Member reader) {
        var codes = Map.of("language", language.code());
        transaction.executeWithoutResult(
                status -> ledger.record(Fact.of("staff.order-made", null, reader.actor(), codes)));
        return write(language);
    }

    private static Part table(List<List<String>> lines) {
        return new Part.Table(lines.getFirst(), lines.subList(1, lines.size()));
    }

    private List<List<String>> matrix(Locale locale) {
        var head = Stream.concat(
                        Stream.of(word("staff.matrix.area", locale)),
                        Stream.concat(
                                Stream.of(Role.values()).map(it -> word("staff.role." + it.code(), locale)),
                                Stream.of(word("staff.matrix.fresh", locale))))
                .toList();
        var rows = matrix.rooms().stream().map(row -> row(row, locale));
        return Stream.concat(Stream.of(head), rows).toList();
    }

    private List<String> row(Matrix.Row row, Locale locale) {
        var accesses = Stream.of(Role.values()).map(it -> access(row.of(it.code()), locale));
        String fresh = row.fresh() == Access.NOTHING ? "" : access(row.fresh(), locale);
        return Stream.concat(Stream.of(area(row, locale)), Stream.concat(accesses, Stream.of(fresh)))
                .toList();
    }

    private String area(Matrix.Row row, Locale locale) {
        return messages.getMessage(row.message(), null, row.path(), locale) + " (" + row.path() + ")";
    }

    private String access(Access access, Locale locale) {
        return word("staff.access." + access.code(), locale);
    }

    private List<List<String>> persons(Locale locale) {
        var head = Stream.of("label", "role", "since", "number")
                .map(it -> word("staff.order." + it, locale))
                .toList();
        var rows = members.all().stream()
                .filter(it -> it.active() && !it.pending())
                .map(it -> List.of(
                        it.label(),
                        word("staff.role." + it.role().code(), locale),
                        it.enteredAt() == null ? "" : TIME.format(it.enteredAt()),
                        it.member().toString()));
        return Stream.concat(Stream.of(head), rows).toList();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
