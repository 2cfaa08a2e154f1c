package kz.derbes.consent.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.derbes.consent.Choices;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts on which a question is asked, and the check that an answer was given on them. */
@Component
class Asking {
    private final Policies policies;

    Asking(Policies policies) {
        this.policies = policies;
    }

    List<Wording> ofVisitor(Locale locale) {
        return Choices.ASKED.stream().map(it -> of(it, locale)).toList();
    }

    Wording of(Scope scope, Locale locale) {
        return policies.wording(scope, Language.of(locale));
    }

    /** The wording of that hash if it is what is asked today, in any language; empty for an older or invented one. */
    Optional<Wording> current(Scope scope, @Nullable String hash) {
        return Stream.of(Language.values())
                .map(it -> policies.wording(scope, it))
                .filter(it -> it.hash().equals(hash))
                .findFirst();
    }

    /** The wordings of the wanted scopes; empty when one of them is not what is asked today. */
    Optional<List<Wording>> current(List<Scope> wanted, Function<Scope, @Nullable String> hashes) {
        var found = wanted.stream()
                .flatMap(it -> current(it, hashes.apply(it)).stream())
                .toList();
        return found.size() == wanted.size() ? Optional.of(found) : Optional.empty();
    }
}
