package kz.derbes.visit.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens of pages.
 *
 * @param pageKey key of the tokens: 64 hex digits, the same on every node
 * @param signed whether a hit of the site's own pages must carry a token; those of {@code derbes.visit.origins} cannot
 */
@ConfigurationProperties("derbes.visit")
record TokenSettings(String pageKey, @DefaultValue("false") boolean signed) {

    TokenSettings {
        if (!pageKey.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("derbes.visit.page-key is not 64 lower-case hex digits");
    }
}
