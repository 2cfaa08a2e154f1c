package kz.derbes.payment;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are looked after.
 *
 * @param site origin of this site, to which providers send buyers and hooks
 * @param rounds whether this node looks after payments; any number of nodes may
 * @param firstLook after what silence the caretaker first asks the provider
 * @param laterLook the same after a declined try, which the buyer may repeat
 * @param life how long the provider's page is waited for when the order does not end earlier
 * @param grace how long after its time an attempt is given up
 * @param care how long staff may look at money that is held because something was unusual, before it is taken
 */
@ConfigurationProperties("derbes.payment")
record PaymentSettings(
        @DefaultValue("http://127.0.0.1:8080") URI site,
        @DefaultValue("true") boolean rounds,
        @DefaultValue("20s") Duration firstLook,
        @DefaultValue("10m") Duration laterLook,
        @DefaultValue("24h") Duration life,
        @DefaultValue("10m") Duration grace,
        @DefaultValue("24h") Duration care) {}
