package kz.derbes.risk.judging;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.risk.Occasion;

/** How often one person does one thing in an hour before it is unusual. */
record RiskLimit(Occasion occasion, int tries) implements Limit {

    static RiskLimit of(Occasion occasion) {
        return new RiskLimit(
                occasion,
                switch (occasion) {
                    case SIGN_IN -> 20;
                    case ORDER, PAYMENT -> 10;
                });
    }

    @Override
    public String name() {
        return "RISK_BY_PERSON_" + occasion.name();
    }

    @Override
    public Duration window() {
        return Duration.ofHours(1);
    }
}
