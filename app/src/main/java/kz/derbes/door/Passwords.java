package kz.derbes.door;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Password hashes, a bounded number at a time: each takes 19 MiB, and a flood must not take the whole memory. */
@Component
public class Passwords {
    private static final String NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);
    private static final int SECONDS_TO_WAIT = 5;
    private final PasswordEncoder encoder;
    private final Semaphore places;

    Passwords(PasswordEncoder encoder, DoorSettings settings) {
        this.encoder = encoder;
        this.places = new Semaphore(settings.hashesAtOnce(), true);
    }

    public String hash(String password) {
        takePlace();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            places.release();
        }
    }

    /** Whether the password is the one of that hash; without a hash it works as long and answers no. */
    public boolean matches(String password, @Nullable String hash) {
        takePlace();
        try {
            return encoder.matches(password, hash == null ? NOBODYS : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) throw new BusyException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
