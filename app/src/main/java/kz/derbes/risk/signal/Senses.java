package kz.derbes.risk.signal;

import java.util.function.Supplier;
import kz.derbes.place.Countries;
import kz.derbes.risk.Signals;
import kz.derbes.risk.rule.CountryCode;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Features;

/** What signals tell by themselves, without asking what was before; pure, and in memory. */
public final class Senses {
    private static final long TIYN_OF_THOUSAND = 100_000;
    private final Countries countries;
    private final Supplier<Ranges> tor;
    private final Supplier<Ranges> hosting;

    public Senses(Countries countries, Supplier<Ranges> tor, Supplier<Ranges> hosting) {
        this.countries = countries;
        this.tor = tor;
        this.hosting = hosting;
    }

    /** The features that follow from the signals alone. */
    public Features of(Signals signals) {
        String country = countries.of(signals.address()).orElse("");
        boolean abroad = !country.isEmpty()
                && signals.deliveryCountry().filter(it -> !it.equals(country)).isPresent();
        return new Features()
                .set(Feature.COUNTRY, CountryCode.of(country))
                .set(Feature.DELIVERY_ABROAD, abroad)
                .set(Feature.TOR, tor.get().contains(signals.address()))
                .set(Feature.HOSTING, hosting.get().contains(signals.address()))
                .set(Feature.THOUSAND_TENGE, signals.tiyn().orElse(0) / TIYN_OF_THOUSAND);
    }
}
