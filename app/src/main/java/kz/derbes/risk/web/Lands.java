package kz.derbes.risk.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Countries as the pages name them, in the reader's language. */
@Component("lands")
class Lands {

    /** The name of a country; empty for no country. */
    public String name(String code, Locale locale) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
