package kz.derbes.disclosure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.derbes.law.Recipient;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The declared recipients and where each of them keeps what it receives (RET-01, RET-09).
 *
 * @param recipients by code, such as {@code mail-relay}; nobody is declared by default
 */
@ConfigurationProperties("derbes.disclosure")
record DisclosureSettings(@DefaultValue Map<String, Declared> recipients) {

    /** The country of a recipient; empty when it is not declared. */
    Optional<String> country(Recipient recipient) {
        return Optional.ofNullable(recipients.get(recipient.code())).map(Declared::country);
    }

    /** What the operator declares of one recipient: its country, two letters of ISO 3166. */
    record Declared(String country) {
        Declared {
            country = country.toUpperCase(Locale.ROOT);
            if (!country.matches("[A-Z]{2}")) throw new IllegalArgumentException("a country has two letters");
        }
    }
}
