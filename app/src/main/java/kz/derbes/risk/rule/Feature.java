package kz.derbes.risk.rule;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What a rule may ask. Decisions keep features by their place, so a place is never given twice. */
public enum Feature {
    /** Country of the address. */
    COUNTRY(0, Kind.COUNTRY),
    /** Whether it is another one than the last time; no when there was none. */
    COUNTRY_NEW(1, Kind.FLAG),
    /** Kilometres an hour since the last place, counted in the person's favour; 0 when there was none. */
    TRAVEL_SPEED(2, Kind.NUMBER),
    /** Whether goods go to another country; no when nothing is delivered or the country is unknown. */
    DELIVERY_ABROAD(3, Kind.FLAG),
    /** Tries of the person in this clock hour and the one before. */
    PERSON_HOUR(4, Kind.NUMBER),
    /** The same, today. */
    PERSON_DAY(5, Kind.NUMBER),
    /** Tries from the network address in this clock hour and the one before. */
    ADDRESS_HOUR(6, Kind.NUMBER),
    /** The same, today. */
    ADDRESS_DAY(7, Kind.NUMBER),
    /** Tries of the device in its network in this clock hour and the one before. */
    DEVICE_HOUR(8, Kind.NUMBER),
    /** The same, today. */
    DEVICE_DAY(9, Kind.NUMBER),
    /** Different people who came from the address today. */
    ADDRESS_PEOPLE(10, Kind.NUMBER),
    /** Tries of the person that failed today. */
    PERSON_REFUSED(11, Kind.NUMBER),
    /** Tries from the address that failed today. */
    ADDRESS_REFUSED(12, Kind.NUMBER),
    /** Stops of the person that a human upheld and that are still kept. */
    STOPS_UPHELD(13, Kind.NUMBER),
    /** Whether the address is an exit of a network that hides where a request began. */
    TOR(14, Kind.FLAG),
    /** Whether it belongs to a data centre. */
    HOSTING(15, Kind.FLAG),
    /** The amount in whole thousands of tenge. */
    THOUSAND_TENGE(16, Kind.NUMBER);

    private final int place;
    private final Kind kind;

    Feature(int place, Kind kind) {
        this.place = place;
        this.kind = kind;
    }

    /** What can be asked of a feature. */
    public enum Kind {
        NUMBER,
        FLAG,
        COUNTRY
    }

    int place() {
        return place;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return Codes.of(this);
    }

    static Optional<Feature> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
