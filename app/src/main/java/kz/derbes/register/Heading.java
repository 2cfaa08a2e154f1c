package kz.derbes.register;

import java.time.Clock;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.policy.Policies;
import org.springframework.stereotype.Component;

/** Who gives a document and on which day. */
@Component
class Heading {
    private final Policies policies;
    private final Words words;
    private final Clock clock;

    Heading(Policies policies, Words words, Clock clock) {
        this.policies = policies;
        this.words = words;
        this.clock = clock;
    }

    /** The words that the outlines put into their lines. */
    Map<String, String> words(Language language) {
        var operator = policies.operator();
        return Map.of(
                "operator", operator.name(),
                "number", operator.number(),
                "address", operator.address(),
                "site", operator.site(),
                "contact", operator.contact(),
                "storage", operator.storage(),
                "responsible",
                        operator.responsible().isBlank() ? words.of("not-named", language) : operator.responsible(),
                "made", words.day(clock.instant()));
    }
}
