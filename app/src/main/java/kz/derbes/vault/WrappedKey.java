package kz.derbes.vault;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.derbes.law.SubjectId;

/** A person's key as it stands in the table. */
final class WrappedKey {
    private static final int HEAD = 5;

    private final SubjectId subject;
    private final int generation;
    private final byte[] bytes;

    WrappedKey(SubjectId subject, int generation, byte[] bytes) {
        this.subject = subject;
        this.generation = generation;
        this.bytes = bytes;
    }

    static WrappedKey read(ResultSet row, int number) throws SQLException {
        return new WrappedKey(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getInt("generation"),
                row.getBytes("wrapped_key"));
    }

    SubjectId subject() {
        return subject;
    }

    int generation() {
        return generation;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The number of the key it is wrapped under, which stands in clear behind Tink's first byte; -1 when it is cut. */
    long key() {
        return bytes.length < HEAD
                ? -1
                : Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(1));
    }
}
