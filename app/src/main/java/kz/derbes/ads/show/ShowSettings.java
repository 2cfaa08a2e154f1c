package kz.derbes.ads.show;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of showing.
 *
 * @param reload how often a node looks whether anything changed and fetches new shares of budgets
 * @param waiting how many counts may wait for the disk at once
 * @param batch the most counts of one commit
 */
@ConfigurationProperties("derbes.ads")
record ShowSettings(
        @DefaultValue("1s") Duration reload,
        @DefaultValue("4000") int waiting,
        @DefaultValue("500") int batch) {}
