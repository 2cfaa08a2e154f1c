package kz.derbes.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what people without an account leave in a day, such as their network address, under a key of that day
 * (AES-256-GCM, HKDF-SHA-256 over an index key and the random bytes of the day). When the day's term ends its bytes go,
 * and nothing sealed under them opens again; neither does it in a copy of the database without the key files.
 */
@Service
public class DayKeys {
    private static final int BYTES = 32;
    private final DayKeyRows rows;
    private final VaultKeys keys;
    private final Ledger ledger;
    private final Map<LocalDate, Aead> known = new ConcurrentHashMap<>();

    DayKeys(DayKeyRows rows, VaultKeys keys, Ledger ledger) {
        this.rows = rows;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Makes the key of the day when there is none; call it outside the transaction that seals. */
    public void prepare(LocalDate day) {
        known.computeIfAbsent(day, it -> key(rows.keep(fresh(it))).orElseThrow());
    }

    /**
     * Seals a value so that it opens only for that day and binding.
     *
     * @param binding what the value belongs to, such as the number of a visitor
     * @throws IllegalStateException when the day was not prepared
     */
    public byte[] seal(LocalDate day, String binding, byte[] value) {
        var key = known.get(day);
        if (key == null) throw new IllegalStateException("no key of the day");
        try {
            return key.encrypt(value, bound(day, binding));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed", e);
        }
    }

    /** Records, in the caller's transaction and before anything is opened, who opens and what for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opening opening(Actor actor, Purpose purpose, Map<String, String> codes) {
        var all = new TreeMap<>(codes);
        all.put("purpose", purpose.code());
        ledger.recordOpening(List.of(new Fact("vault.day-opened", null, actor, all)));
        return this::open;
    }

    /** Ends the keys of all earlier days; what was sealed under them is lost for good. */
    public void destroyBefore(LocalDate day) {
        rows.deleteBefore(day);
        known.keySet().removeIf(it -> it.isBefore(day));
    }

    private Optional<byte[]> open(LocalDate day, String binding, byte[] sealed) {
        var key = rows.find(day).flatMap(this::key);
        if (key.isEmpty()) return Optional.empty();
        try {
            return Optional.of(key.get().decrypt(sealed, bound(day, binding)));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    private DayKey fresh(LocalDate day) {
        return new DayKey(day, keys.indexPrimary(), Random.randBytes(BYTES));
    }

    private Optional<Aead> key(DayKey it) {
        byte[] secret = keys.derived("vault.day/1").get(it.number());
        if (secret == null) return Optional.empty();
        try {
            byte[] info = it.day().toString().getBytes(StandardCharsets.US_ASCII);
            return Optional.of(new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", secret, it.salt(), info, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key of a day", e);
        }
    }

    private static byte[] bound(LocalDate day, String binding) {
        return ("vault.day/1|" + day + "|" + binding).getBytes(StandardCharsets.UTF_8);
    }

    /** Opens values of days after it was recorded. */
    @FunctionalInterface
    public interface Opening {

        /** The value; empty when the key of its day is gone or the value was altered. */
        Optional<byte[]> open(LocalDate day, String binding, byte[] sealed);
    }
}
