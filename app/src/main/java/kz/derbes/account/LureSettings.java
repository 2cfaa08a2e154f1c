package kz.derbes.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How invented people are planted.
 *
 * @param domain where their e-mails are; one of the operator's own that throws letters away
 * @param chance that somebody is planted at one look in so many; a look is every ten minutes
 */
@ConfigurationProperties("derbes.account.lures")
record LureSettings(
        @DefaultValue("example.com") String domain,
        @DefaultValue("12") int chance) {}
