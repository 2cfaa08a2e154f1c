package kz.derbes.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.derbes.disclosure.Release.Reason;
import kz.derbes.law.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rules about who may receive anything at all, whatever the person allowed. */
@Component
class Places {
    private static final String HOME = "KZ";
    private static final Set<Recipient> DEMO = Set.of(Recipient.MAIL_RELAY, Recipient.CARRIER);

    private final DisclosureSettings settings;
    private final boolean demo;
    private final List<Function<Recipient, Optional<Reason>>> rules = List.of(this::mustBeDeclared, this::mustBeAtHome);

    Places(DisclosureSettings settings, @Value("${derbes.demo:false}") boolean demo) {
        this.settings = settings;
        this.demo = demo;
    }

    /** The first rule that stands in the way; empty when none does. */
    Optional<Reason> refusal(Recipient recipient) {
        return rules.stream().flatMap(rule -> rule.apply(recipient).stream()).findFirst();
    }

    /** The country of a declared recipient. */
    String country(Recipient recipient) {
        return declared(recipient).orElseThrow();
    }

    // letters of a demo that declares nothing stay in its own mailbox, and its carrier is invented
    private Optional<String> declared(Recipient recipient) {
        return settings.country(recipient)
                .or(() -> demo && DEMO.contains(recipient) ? Optional.of(HOME) : Optional.empty());
    }

    private Optional<Reason> mustBeDeclared(Recipient recipient) {
        return declared(recipient).isPresent() ? Optional.empty() : Optional.of(Reason.RECIPIENT_NOT_DECLARED);
    }

    // a permission to send abroad (PDL 16) is not asked for anywhere, so nothing goes abroad
    private Optional<Reason> mustBeAtHome(Recipient recipient) {
        return declared(recipient).filter(it -> !it.equals(HOME)).map(it -> Reason.PLACE_NOT_ALLOWED);
    }
}
