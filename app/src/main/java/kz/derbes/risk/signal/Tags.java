package kz.derbes.risk.signal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Signals;

/**
 * What is counted instead of a person, an address and a device: keyed, good for one day, and not to be turned back.
 *
 * @param device a kind of browser within its network: one kind alone is shared by too many people
 */
record Tags(String person, String address, String device) {
    private static final int BYTES = 16;

    static Tags of(Signals signals, TagKeys.Key key) {
        return new Tags(
                person(signals.subject(), key),
                tag('a', network(signals, 32, 64), "", key),
                tag('d', network(signals, 24, 48), signals.device(), key));
    }

    static String person(SubjectId subject, TagKeys.Key key) {
        return tag('p', subject.toString().getBytes(StandardCharsets.US_ASCII), "", key);
    }

    private static byte[] network(Signals signals, int shortBits, int longBits) {
        int bits = Bits.isShort(signals.address()) ? shortBits : longBits;
        return Arrays.copyOf(signals.address().getAddress(), bits / Byte.SIZE);
    }

    private static String tag(char kind, byte[] value, String more, TagKeys.Key key) {
        try {
            var mac = Mac.getInstance(key.secret().getAlgorithm());
            mac.init(key.secret());
            mac.update(ByteBuffer.allocate(2)
                    .put((byte) kind)
                    .put((byte) value.length)
                    .array());
            mac.update(value);
            byte[] tag = mac.doFinal(more.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(tag, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
