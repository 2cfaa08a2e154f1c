package kz.derbes.payment.out;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The online cash register.
 *
 * @param api where it is; null when there is none, and then no receipt is owed
 * @param token what opens it
 */
@ConfigurationProperties("derbes.payment.till")
record TillSettings(@Nullable URI api, @DefaultValue("") Secret token) {}
