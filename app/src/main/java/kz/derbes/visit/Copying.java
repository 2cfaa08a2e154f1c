package kz.derbes.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way to a table in the binary form of {@code COPY}, which the server reads without parsing text. */
final class Copying {
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long FIRST_SECOND = 946_684_800L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final DataOutputStream out = new DataOutputStream(bytes);

    Copying() {
        bytes.writeBytes(HEAD);
    }

    /** Begins a row of that many columns. */
    Copying row(int columns) {
        return write(() -> out.writeShort(columns));
    }

    Copying uuid(UUID value) {
        return write(() -> {
            out.writeInt(16);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    Copying time(Instant value) {
        return write(() -> {
            out.writeInt(8);
            out.writeLong((value.getEpochSecond() - FIRST_SECOND) * 1_000_000 + value.getNano() / 1_000);
        });
    }

    Copying text(@Nullable String value) {
        return write(() -> {
            byte[] text = value == null ? null : value.getBytes(UTF_8);
            out.writeInt(text == null ? -1 : text.length);
            if (text != null) out.write(text);
        });
    }

    /** Sends all rows with one command, within the transaction of the connection. */
    void send(Connection connection, String command) throws SQLException {
        write(() -> out.writeShort(-1));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private Copying write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One step of writing to memory. */
    private interface Step {
        void run() throws IOException;
    }
}
