package kz.derbes.vault;

import java.time.LocalDate;

/** What the key of a day is made of, besides the key files. */
final class DayKey {
    private final LocalDate day;
    private final long number;
    private final byte[] salt;

    DayKey(LocalDate day, long number, byte[] salt) {
        this.day = day;
        this.number = number;
        this.salt = salt;
    }

    LocalDate day() {
        return day;
    }

    /** The number of the index key that makes it. */
    long number() {
        return number;
    }

    byte[] salt() {
        return salt;
    }
}
