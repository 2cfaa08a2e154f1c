package kz.derbes.ads.core;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** How a budget is spread over the days of a campaign. */
public enum Pacing {
    EVEN,
    ASAP;

    public static Optional<Pacing> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public String code() {
        return Codes.of(this);
    }
}
