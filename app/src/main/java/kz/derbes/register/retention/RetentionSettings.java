package kz.derbes.register.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sweeps run.
 *
 * @param every how long after the start of a sweep the next one is due; an hour, because the shortest terms are one day
 * @param late after how long without a sweep somebody must look
 */
@ConfigurationProperties("derbes.retention")
record RetentionSettings(
        @DefaultValue("PT1H") Duration every,
        @DefaultValue("PT26H") Duration late) {}
