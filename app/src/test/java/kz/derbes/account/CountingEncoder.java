package kz.derbes.account;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id with small parameters that counts how often it works: equal work is what equal time comes from. */
public final class CountingEncoder implements PasswordEncoder {
    private final PasswordEncoder small = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    private final AtomicInteger count = new AtomicInteger();

    public int countOf(Runnable deed) {
        int before = count.get();
        deed.run();
        return count.get() - before;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        count.incrementAndGet();
        return small.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        count.incrementAndGet();
        return small.matches(password, hash);
    }
}
