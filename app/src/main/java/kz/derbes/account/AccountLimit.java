package kz.derbes.account;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often a visitor may try to come in, to register, to recover and to have letters sent. */
enum AccountLimit implements Limit {
    SIGN_IN_BY_ACCOUNT(10, Duration.ofMinutes(15)),
    SIGN_IN_BY_ADDRESS(100, Duration.ofMinutes(15)),
    REGISTER_BY_ACCOUNT(5, Duration.ofHours(1)),
    REGISTER_BY_ADDRESS(60, Duration.ofHours(1)),
    RECOVER_BY_ACCOUNT(5, Duration.ofHours(1)),
    RECOVER_BY_ADDRESS(60, Duration.ofHours(1)),
    LETTERS_BY_SUBJECT(5, Duration.ofHours(1)),
    CODE_BY_ADDRESS(60, Duration.ofMinutes(15)),
    PASSWORD_BY_SUBJECT(10, Duration.ofMinutes(15));

    private final Rate rate;

    AccountLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
