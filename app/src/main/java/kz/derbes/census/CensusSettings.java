package kz.derbes.census;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How little a released table may tell.
 *
 * @param k the smallest group anybody may ask for
 * @param l the least diversity anybody may ask for
 * @param epsilon how much all blurred tables of a quarter may give away together
 * @param cells the most combinations of one table
 */
@ConfigurationProperties("derbes.census")
record CensusSettings(
        @DefaultValue("10") int k,
        @DefaultValue("2") int l,
        @DefaultValue("3.0") BigDecimal epsilon,
        @DefaultValue("2000") int cells) {}
