package kz.derbes.risk;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** Why a judgement is not calm: the closed list, each said in words to the person (PDL 19-1). */
public enum Reason {
    /** The place is too far from the last one for the time between them. */
    IMPOSSIBLE_TRAVEL,
    /** Another country than the last time. */
    NEW_COUNTRY,
    /** The goods go to another country than the one the request came from. */
    COUNTRY_MISMATCH,
    /** One person tried many times in a short while. */
    OFTEN_BY_PERSON,
    /** Many tries came from one network address. */
    OFTEN_FROM_ADDRESS,
    /** Many tries came from one kind of device. */
    OFTEN_FROM_DEVICE,
    /** Many different people came from one network address. */
    MANY_PEOPLE,
    /** The request came through a network that hides where it began. */
    HIDDEN_ORIGIN,
    /** The request came from a data centre. */
    HOSTING,
    /** Earlier tries failed. */
    EARLIER_REFUSALS,
    /** The amount is unusually large. */
    LARGE_AMOUNT;

    public String code() {
        return Codes.of(this);
    }

    /** The reason of a code; empty for a code that names none. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
