package kz.derbes.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out.
 *
 * @param postman whether this node sends letters; any number of nodes may
 * @param every how often the outbox is looked at when nobody rings
 * @param claim after how long a letter that was taken and not finished is taken again
 * @param retry the first pause after a failure; each further one is four times longer, up to {@code longest}
 * @param attempts after how many the letter has failed
 * @param site origin for links, and the host in message numbers
 * @param from the sender's address
 */
@ConfigurationProperties("derbes.notification")
record NotificationSettings(
        @DefaultValue("true") boolean postman,
        @DefaultValue("2s") Duration every,
        @DefaultValue("5m") Duration claim,
        @DefaultValue("15s") Duration retry,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("8") int attempts,
        @DefaultValue("http://127.0.0.1:8080") URI site,
        @DefaultValue("derbes@localhost") String from) {

    /** The pause before the attempt that follows the given number of failed ones. */
    Duration pause(int failed) {
        var pause = retry.multipliedBy(1L << Math.min(2 * (failed - 1), 30));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
