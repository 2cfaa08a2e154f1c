package kz.derbes.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.door.Times;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/** How a request stands in its row. */
final class MatterColumns {
    static final String SELECT = """
            select subject, id, number, version, kind, topics, channel, capacity, state, reason, edition, clause,
                   language, received_at, due_at, term, officer, block, letter, ended_at, seen_at, disputed, fact
              from request.matter
            """;
    /** The predicate of the indices over what is open. */
    static final String OPEN = " state in ('received', 'identity-check', 'in-work', 'paused', 'extended') ";

    static final String LASTING_CLAIM = " state not in ('closed', 'withdrawn')"
            + " and topics && array['claim-data', 'claim-goods', 'claim-services', 'claim-payments'] ";

    private MatterColumns() {}

    static Matter read(ResultSet row, int number) throws SQLException {
        return new Matter(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("version"),
                kind(row.getString("kind")),
                kinds((String[]) row.getArray("topics").getArray()),
                constant(Channel.class, row.getString("channel")),
                constant(Capacity.class, row.getString("capacity")),
                State.of(row.getString("state")),
                row.getString("reason"),
                row.getInt("edition"),
                row.getString("clause"),
                Language.of(row.getString("language")).orElseThrow(),
                Times.read(row, "received_at"),
                Times.read(row, "due_at"),
                row.getString("term"),
                row.getString("officer"),
                row.getObject("block", UUID.class),
                row.getObject("letter", UUID.class),
                Times.readOrNull(row, "ended_at"),
                Times.readOrNull(row, "seen_at"),
                row.getBoolean("disputed"),
                row.getObject("fact", UUID.class));
    }

    static Kind kind(String code) {
        return Kind.of(code).orElseThrow(() -> new IllegalArgumentException("no such kind: " + code));
    }

    static Set<Kind> kinds(String[] codes) {
        return Arrays.stream(codes)
                .map(MatterColumns::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
