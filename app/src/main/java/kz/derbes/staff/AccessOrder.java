package kz.derbes.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The document that says who may look at what, made from the matrix that is enforced and the members there are. */
@Service
public class AccessOrder {
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

    /** What the document can be written as. */
    public enum Format {
        MD,
        HTML;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String code) {
            return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /** The document as of now; that it was made is on record. */
    public String write(Language language, Format format, Member reader) {
        var codes = Map.of("language", language.code(), "format", format.code());
        transaction.executeWithoutResult(
                status -> ledger.record(Fact.of("staff.order-made", null, reader.actor(), codes)));
        var sheet = format == Format.HTML ? new HtmlSheet(language) : new MarkdownSheet();
        template(language).lines().filter(it -> !it.isBlank()).forEach(it -> write(it, sheet, language.locale()));
        return sheet.text();
    }

    private void write(String line, Sheet sheet, Locale locale) {
        if (line.startsWith("# ")) sheet.title(line.substring(2));
        else if (line.startsWith("## ")) sheet.heading(line.substring(3));
        else if (line.startsWith("- ")) sheet.item(line.substring(2));
        else if (line.equals("[matrix]")) sheet.table(matrix(locale));
        else if (line.equals("[persons]")) sheet.table(persons(locale));
        else sheet.paragraph(line.replace("[made]", TIME.format(clock.instant())));
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

    private static String template(Language language) {
        try (var file = new ClassPathResource("staff/order." + language.code() + ".txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
