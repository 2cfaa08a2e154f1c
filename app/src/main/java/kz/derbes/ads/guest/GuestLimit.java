package kz.derbes.ads.guest;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often links of advertisers may be tried from one address. */
enum GuestLimit implements Limit {
    ADVERTISER_LINK_BY_ADDRESS(20, Duration.ofMinutes(15));

    private final Rate rate;

    GuestLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
