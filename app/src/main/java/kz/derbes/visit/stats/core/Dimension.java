package kz.derbes.visit.stats.core;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What visits are told apart by. The number is kept in tables and never changes its meaning. */
public enum Dimension {
    PAGE(1, 500, 60),
    ENTRY(2, 200, 30),
    EXIT(3, 200, 30),
    REFERRER(4, 150, 40),
    SOURCE(5, 60, 20),
    MEDIUM(6, 30, 10),
    CAMPAIGN(7, 100, 40),
    COUNTRY(8, 250, 40),
    BROWSER(9, 80, 15),
    LANGUAGE(10, 60, 10),
    DEVICE(11, 4, 4),
    EVENT(12, 100, 30),
    GOAL(13, 80, 80);

    /** Stands for all visits, whatever they have. */
    public static final int ALL = 0;

    private final int number;
    private final int seats;
    private final int filters;

    Dimension(int number, int seats, int filters) {
        this.number = number;
        this.seats = seats;
        this.filters = filters;
    }

    public int number() {
        return number;
    }

    /** How many values of it are told apart in a day; further ones are counted together. */
    public int seats() {
        return seats;
    }

    /** How many of them the visits of a day can be filtered by. */
    public int filters() {
        return filters;
    }

    /** Whether a visit can have several values of it. */
    public boolean several() {
        return this == PAGE || this == EVENT || this == GOAL;
    }

    /** Whether visitors are estimated: not for the last page, which a visit leaves behind as it goes on. */
    public boolean sketched() {
        return this != EXIT;
    }

    /** The form used in addresses and messages. */
    public String code() {
        return Codes.of(this);
    }

    /** The dimension of a code; empty for a code of none. */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** The dimension of a number in a table. */
    public static Dimension of(int number) {
        return values()[number - 1];
    }
}
