package kz.derbes.vault.keys;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers of the keys of a keyset, which stand in clear at the head of what they wrap. */
public final class Numbers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Numbers() {}

    public static Set<Long> of(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(n -> Integer.toUnsignedLong(keyset.getAt(n).getId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static long primary(KeysetHandle keyset) {
        return Integer.toUnsignedLong(keyset.getPrimary().getId());
    }

    /** A number for a key to come. */
    public static long fresh() {
        return Integer.toUnsignedLong(RANDOM.nextInt() | 1);
    }

    static int place(KeysetHandle keyset, long id) throws GeneralSecurityException {
        for (int n = 0; n < keyset.size(); n++) if (keyset.getAt(n).getId() == (int) id) return n;
        throw new GeneralSecurityException("the keyset has no key " + id);
    }
}
