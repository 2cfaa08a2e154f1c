package kz.derbes.visit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hits are taken in.
 *
 * @param origins origins of the site's pages that are served elsewhere, such as {@code https://shop.example.kz}
 * @param waiting how many hits may wait for the disk; one more is told to come later
 * @param batch the most hits of one commit
 * @param pagesPerHour how many different pages are counted by name in an hour; further ones are counted together
 */
@ConfigurationProperties("derbes.visit")
record VisitSettings(
        @DefaultValue List<String> origins,
        @DefaultValue("8192") int waiting,
        @DefaultValue("1024") int batch,
        @DefaultValue("10000") int pagesPerHour) {}
