package kz.derbes.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop behaves.
 *
 * @param unpaid how long goods are held for somebody who wants to pay at once
 */
@ConfigurationProperties("derbes.order")
record OrderSettings(@DefaultValue("24h") Duration unpaid) {
    OrderSettings {
        if (unpaid.compareTo(Duration.ofMinutes(15)) < 0 || unpaid.compareTo(Duration.ofDays(14)) > 0)
            throw new IllegalArgumentException("derbes.order.unpaid is between 15 minutes and 14 days");
    }
}
