package kz.derbes.payment.refund;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What staff may give back.
 *
 * @param alone the largest refund a member of staff orders alone, in tiyn
 */
@ConfigurationProperties("derbes.payment")
record RefundSettings(@DefaultValue("5000000") long alone) {
    RefundSettings {
        if (alone < 0) throw new IllegalArgumentException("derbes.payment.alone is below nothing");
    }
}
