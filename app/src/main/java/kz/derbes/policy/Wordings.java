package kz.derbes.policy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.law.Terms;
import kz.derbes.policy.edition.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are asked to agree to: rendered from the consent document, kept the first time it is shown. */
@Component
class Wordings {
    private final Map<Language, ConsentDocument> documents = new EnumMap<>(Language.class);
    private final Map<Language, Slots> slots = new EnumMap<>(Language.class);
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final WordingRows rows;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    Wordings(OperatorRecord operator, Terms terms, WordingRows rows, PlatformTransactionManager manager, Clock clock) {
        for (var language : Language.values()) {
            documents.put(language, ConsentDocument.shipped(language));
            slots.put(language, Spoken.slots(operator.operator(), terms, language));
        }
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(manager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whether every scope can be asked for in that language with all eight elements stated. */
    boolean complete(Language language) {
        return Stream.of(Scope.values()).allMatch(it -> text(it, language).isPresent());
    }

    Wording of(Scope scope, Language language, int edition) {
        String text = text(scope, language)
                .orElseThrow(() -> new IllegalStateException("consent document has an empty slot: " + scope.code()));
        var wording = new Wording(scope, language, edition, text, Hash.of(text));
        if (!kept.contains(wording.hash())) keep(wording);
        return wording;
    }

    Optional<Wording> find(String hash) {
        return rows.find(hash);
    }

    private Optional<String> text(Scope scope, Language language) {
        return Optional.ofNullable(documents.get(language))
                .flatMap(it -> it.text(scope, java.util.Objects.requireNonNull(slots.get(language))));
    }

    /** In a transaction of its own: what was shown stays known even if the caller's deed is undone. */
    private void keep(Wording wording) {
        ownTransaction.executeWithoutResult(it -> rows.keep(wording, clock.instant()));
        kept.add(wording.hash());
    }
}
