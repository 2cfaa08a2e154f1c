package kz.derbes.place;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of the operator's own in the MMDB format; both places where such tables keep the code are read. */
final class Mmdb implements Source {
    private final Reader reader;

    Mmdb(Path file) throws IOException {
        reader = new Reader(file.toFile(), Reader.FileMode.MEMORY, new CHMCache());
    }

    @Override
    public @Nullable String country(InetAddress address) {
        try {
            return code(reader.get(address, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String code(@Nullable Map<?, ?> entry) {
        if (entry == null) return null;
        Object named = entry.get("country") instanceof Map<?, ?> country ? country.get("iso_code") : null;
        Object code = named == null ? entry.get("country_code") : named;
        return code instanceof String text && text.length() == 2 ? text : null;
    }
}
