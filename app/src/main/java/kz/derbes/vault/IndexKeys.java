package kz.derbes.vault;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.derbes.vault.keys.KeysetFile;

/** The index keyset as it stood in its file, ready for use. */
record IndexKeys(String text, Map<Long, Prf> keys, long primary) {

    static IndexKeys read(KeysetFile file) throws IOException, GeneralSecurityException {
        var set = file.read().getPrimitive(file.ring().kind(), PrfSet.class);
        var keys = new TreeMap<Long, Prf>();
        set.getPrfs().forEach((id, prf) -> keys.put(Integer.toUnsignedLong(id), prf));
        return new IndexKeys(file.text(), keys, Integer.toUnsignedLong(set.getPrimaryId()));
    }

    Set<Long> numbers() {
        return Set.copyOf(keys.keySet());
    }

    @Override
    public String toString() {
        return "index keys " + keys.keySet();
    }
}
