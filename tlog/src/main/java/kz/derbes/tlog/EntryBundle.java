package kz.derbes.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after another, each behind its length in two bytes, the high one first (C2SP tlog-tiles). */
public final class EntryBundle {
    public static final int LONGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    public static byte[] encode(List<byte[]> entries) {
        var bundle = ByteBuffer.allocate(
                entries.stream().mapToInt(it -> Short.BYTES + it.length).sum());
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) throw new IllegalArgumentException("entry of " + entry.length + " bytes");
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /** The entries of a bundle; an {@link IllegalArgumentException} when it ends within one. */
    public static List<byte[]> decode(byte[] bundle) {
        var rest = ByteBuffer.wrap(bundle);
        var entries = new ArrayList<byte[]>();
        while (rest.hasRemaining()) {
            if (rest.remaining() < Short.BYTES) throw new IllegalArgumentException("a length is cut");
            int length = Short.toUnsignedInt(rest.getShort());
            if (rest.remaining() < length) throw new IllegalArgumentException("an entry is cut");
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
