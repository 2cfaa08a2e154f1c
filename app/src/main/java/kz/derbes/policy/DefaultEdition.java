package kz.derbes.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Terms;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Editions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The policy that comes with Derbes, made the site's own by the operator's record. */
@Component
class DefaultEdition implements SmartInitializingSingleton {
    private final OperatorRecord operator;
    private final Terms terms;
    private final Editions editions;

    DefaultEdition(OperatorRecord operator, Terms terms, Editions editions) {
        this.operator = operator;
        this.terms = terms;
        this.editions = editions;
    }

    /** Before the first request is let in. */
    @Override
    public void afterSingletonsInstantiated() {
        publish();
    }

    /** Publishes it when it speaks for this operator and nothing else does; does nothing the second time. */
    void publish() {
        var documents = documents();
        if (documents.size() == Language.values().length) editions.publishDefault(documents);
    }

    private List<Document> documents() {
        return Stream.of(Language.values())
                .flatMap(it -> text(it).map(text ->
                        Document.of(it, "policy." + it.code() + ".md", text.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private Stream<String> text(Language language) {
        return Spoken.slots(operator.operator(), terms, language).fill(Shipped.template("policy", language)).stream();
    }
}
