package kz.derbes.ads.guest;

import java.time.Duration;
import kz.derbes.door.Limit;

/** How often links of advertisers may be tried from one address. */
enum GuestLimit implements Limit {
    ADVERTISER_LINK_BY_ADDRESS(20, Duration.ofMinutes(15));

    private final int tries;
    private final Duration window;

    GuestLimit(int tries, Duration window) {
        this.tries = tries;
        this.window = window;
    }

    @Override
    public int tries() {
        return tries;
    }

    @Override
    public Duration window() {
        return window;
    }
}
