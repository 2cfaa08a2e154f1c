package kz.derbes.place;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Both kinds of addresses in sorted arrays; an IPv6 address is known by its first 64 bits, which is a network. */
record Packed(List<String> names, Ranges four, Ranges six) implements Source {
    private static final String BUNDLED = "/place/countries.bin.gz";

    static Packed bundled() {
        try (var in = Objects.requireNonNull(Packed.class.getResourceAsStream(BUNDLED))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable String country(InetAddress address) {
        byte[] bytes = address.getAddress();
        int name = bytes.length == 4 ? four.name(number(bytes, 4)) : six.name(number(bytes, 8));
        return name == 0 ? null : names.get(name);
    }

    static long number(byte[] bytes, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) number = (number << 8) | (bytes[i] & 0xff);
        return number;
    }

    static Packed read(InputStream packed) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed)));
        var names = Arrays.asList(in.readUTF().split(",", -1));
        return new Packed(names, Ranges.read(in), Ranges.read(in));
    }

    void write(OutputStream packed) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(packed))) {
            out.writeUTF(String.join(",", names));
            four.write(out);
            six.write(out);
        }
    }
}
