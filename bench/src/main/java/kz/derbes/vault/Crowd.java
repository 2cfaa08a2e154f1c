package kz.derbes.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.start.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.ApplicationContext;

/**
 * A crowd to read among: real keys and sealed values under a live consent, loaded by {@code COPY}. Their numbers rise,
 * so that loading is quick; they are read at random.
 */
public final class Crowd {
    private static final HexFormat HEX = HexFormat.of();
    private static final int AT_ONCE = 20_000;
    private final Safe safe;
    private final Database database;

    private Crowd(Safe safe, Database database) {
        this.safe = safe;
        this.database = database;
    }

    /** The crowd of a house that runs. */
    public static Crowd of(ApplicationContext house, Database database) {
        return new Crowd(house.getBean(Safe.class), database);
    }

    /** The number of the n-th of them. */
    public static SubjectId number(long n) {
        return new SubjectId(new UUID((n << 20) | 0x8000L, Long.MIN_VALUE | (n & 0xFFFF_FFFFL)));
    }

    /** Adds those from one number to another. */
    public void add(long from, long to) throws SQLException, IOException {
        var owner = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (long n = from; n < to; n += AT_ONCE) add(copy, n, Math.min(to, n + AT_ONCE));
            try (var statement = connection.createStatement()) {
                statement.execute("analyze vault.person, vault.value, consent.consent");
            }
        }
    }

    private void add(CopyManager copy, long from, long to) throws SQLException, IOException {
        var persons = new StringBuilder();
        var values = new StringBuilder();
        var consents = new StringBuilder();
        for (long n = from; n < to; n++) {
            var arrival = safe.arrival(number(n), typed(n));
            var consent = new UUID(n, n);
            line(persons, arrival.subject(), bytes(arrival.wrappedKey()), 1, "2026-01-01");
            arrival.sealed()
                    .forEach((field, value) -> line(
                            values,
                            arrival.subject(),
                            field.code(),
                            bytes(value),
                            "account",
                            consent,
                            "subject",
                            "2026-01-01"));
            line(
                    consents,
                    arrival.subject(),
                    consent,
                    "account",
                    "0".repeat(64),
                    1,
                    "ru",
                    "registration",
                    "2026-01-01",
                    "2090-01-01",
                    consent);
        }
        into(copy, "vault.person (subject, wrapped_key, generation, created_at)", persons);
        into(copy, "vault.value (subject, field, sealed, purpose, consent, source, changed_at)", values);
        into(
                copy,
                "consent.consent (subject, id, scope, wording, edition, language, channel, given_at, until, fact)",
                consents);
    }

    private static Map<FieldCode, String> typed(long n) {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        typed.put(FieldCode.SURNAME, "Қойшыбаева" + n);
        typed.put(FieldCode.GIVEN_NAME, "Айгүл");
        typed.put(FieldCode.RESIDENCE, "Алматы");
        return typed;
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++) text.append(i == 0 ? "" : "\t").append(cells[i]);
        text.append('\n');
    }

    private static String bytes(byte[] bytes) {
        return "\\\\x" + HEX.formatHex(bytes);
    }

    private static void into(CopyManager copy, String table, StringBuilder rows) throws SQLException, IOException {
        copy.copyIn(
                "copy " + table + " from stdin",
                new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
