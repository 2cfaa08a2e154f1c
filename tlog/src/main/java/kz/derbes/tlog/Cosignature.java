package kz.derbes.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A witness's word that a checkpoint continues everything it has seen of that log, and when it said so (C2SP
 * tlog-cosignature, Ed25519).
 */
public final class Cosignature {
    static final int TIME_BYTES = Long.BYTES;

    private Cosignature() {}

    /** The line by which a witness signs the text of a checkpoint at that second. */
    static String line(String text, SigningKey key, Instant at) {
        byte[] signature = key.sign(message(at.getEpochSecond(), text.getBytes(StandardCharsets.UTF_8)));
        byte[] time =
                ByteBuffer.allocate(TIME_BYTES).putLong(at.getEpochSecond()).array();
        return SignedNote.line(key.verifier().asWitness(), VerifierKey.concat(time, signature));
    }

    /**
     * When that witness signed the note; empty when it has not. A {@link DamageException} when its signature is wrong.
     */
    public static Optional<Instant> at(String note, VerifierKey witness) {
        if (!witness.isWitness()) throw new IllegalArgumentException("not the key of a witness: " + witness.name());
        return SignedNote.signature(note, witness).map(it -> Instant.ofEpochSecond(seconds(it)));
    }

    static long seconds(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }

    static byte[] message(long seconds, byte[] text) {
        byte[] head = ("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.UTF_8);
        return VerifierKey.concat(head, text);
    }
}
