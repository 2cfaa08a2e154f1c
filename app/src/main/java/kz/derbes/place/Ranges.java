package kz.derbes.place;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Where each range begins, in unsigned order, and the name it has until the next begins; name 0 is none. */
final class Ranges {
    private final long[] starts;
    private final short[] names;

    Ranges(long[] starts, short[] names) {
        this.starts = starts;
        this.names = names;
    }

    int size() {
        return starts.length;
    }

    int name(long number) {
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(starts[middle], number) <= 0) low = middle + 1;
            else high = middle - 1;
        }
        return high < 0 ? 0 : names[high];
    }

    static Ranges read(DataInput in) throws IOException {
        long[] starts = new long[in.readInt()];
        short[] names = new short[starts.length];
        long start = 0;
        for (int i = 0; i < starts.length; i++) starts[i] = start += readDistance(in);
        for (int i = 0; i < names.length; i++) names[i] = in.readShort();
        return new Ranges(starts, names);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(starts.length);
        long start = 0;
        for (long next : starts) {
            writeDistance(out, next - start);
            start = next;
        }
        for (short name : names) out.writeShort(name);
    }

    private static long readDistance(DataInput in) throws IOException {
        long distance = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            distance |= (next & 0x7fL) << shift;
            if (next < 0x80) return distance;
        }
    }

    private static void writeDistance(DataOutput out, long distance) throws IOException {
        long left = distance;
        for (; (left & ~0x7fL) != 0; left >>>= 7) out.writeByte((int) ((left & 0x7f) | 0x80));
        out.writeByte((int) left);
    }
}
