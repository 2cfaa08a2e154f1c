package kz.derbes.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff may look for people.
 *
 * @param search whether marks of parts are kept at all, or whole contacts only can be found
 */
@ConfigurationProperties("derbes.vault")
record SearchSettings(@DefaultValue("prefix") Kind search) {

    /** Whole contacts only, or also the beginning of a surname and the end of a phone. */
    enum Kind {
        EXACT,
        PREFIX
    }

    boolean byParts() {
        return search == Kind.PREFIX;
    }
}
