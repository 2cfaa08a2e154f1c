package kz.derbes.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.counting.Trait;
import kz.derbes.law.counting.Traits;
import org.springframework.stereotype.Component;

/** Which consents beside the account live now, to be counted; whoever has no account is not. */
@Component
class ConsentTraits implements Traits {
    private static final List<Scope> SCOPES = Stream.of(Scope.values())
            .filter(it -> it != Scope.ACCOUNT && it != Scope.REQUEST && it != Scope.BASKET)
            .toList();
    private final Consents consents;

    ConsentTraits(Consents consents) {
        this.consents = consents;
    }

    @Override
    public List<Trait> offered() {
        return SCOPES.stream()
                .map(it -> new Trait(code(it), List.of("given", "none")))
                .toList();
    }

    @Override
    public Map<SubjectId, Map<String, String>> of(Collection<SubjectId> people) {
        var asked = people.stream()
                .flatMap(it -> SCOPES.stream().map(scope -> new Consents.Asked(it, scope)))
                .toList();
        var answers = consents.permissions(asked);
        var traits = new HashMap<SubjectId, Map<String, String>>();
        int place = 0;
        for (var person : people) {
            var own = new HashMap<String, String>();
            for (var scope : SCOPES)
                own.put(code(scope), answers.get(place++) instanceof Permission.Granted ? "given" : "none");
            traits.put(person, own);
        }
        return traits;
    }

    private static String code(Scope scope) {
        return "consent-" + scope.code();
    }
}
