package kz.derbes.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.policy.edition.Edition;
import kz.derbes.policy.edition.Editions;
import org.springframework.stereotype.Service;

/** The published promise and the record of who gives it. */
@Service
public class Policies {
    private final OperatorRecord operator;
    private final Wordings wordings;
    private final Editions editions;
    private final DefaultEdition defaultEdition;
    private final Citations citations;

    Policies(
            OperatorRecord operator,
            Wordings wordings,
            Editions editions,
            DefaultEdition defaultEdition,
            Citations citations) {
        this.operator = operator;
        this.wordings = wordings;
        this.editions = editions;
        this.defaultEdition = defaultEdition;
        this.citations = citations;
    }

    /** The number of the edition in force; editions count from 1. */
    public int currentEdition() {
        return editions.current()
                .or(this::firstEdition)
                .map(Edition::number)
                .orElseThrow(() -> new IllegalStateException("no policy is published"));
    }

    /** The number of the edition that worked at that instant; empty before the first. */
    public Optional<Integer> editionAt(Instant instant) {
        return editions.at(instant).map(Edition::number);
    }

    /** Every clause of an edition that bears a number somebody cites: two may, and none may (conflict C18). */
    public List<Cited> cited(int edition, String number, Language language) {
        return citations.of(edition, number, language);
    }

    /** Whether an edition published after that one changed what people agreed to (clause 9.1). */
    public boolean materialSince(int edition) {
        return editions.materialSince(edition);
    }

    public Operator operator() {
        return operator.operator();
    }

    /** Whether nobody has named an operator and an invented one stands in. */
    public boolean demo() {
        return operator.demo();
    }

    /**
     * Codes of what keeps registration closed, such as {@code operator-number}; empty means it is open. Each has a
     * message {@code policy.defect.<code>}.
     */
    public List<String> closedBecause() {
        var codes = new ArrayList<>(operator.defects());
        if (editions.current().or(this::firstEdition).isEmpty()) codes.add("policy-missing");
        Stream.of(Language.KK, Language.RU)
                .filter(it -> !wordings.complete(it))
                .forEach(it -> codes.add("consent-" + it.code()));
        return List.copyOf(codes);
    }

    /** What a person is asked to agree to now; only while the documents are complete, see {@link #closedBecause()}. */
    public Wording wording(Scope scope, Language language) {
        return wordings.of(scope, language, currentEdition());
    }

    /** A wording shown at any time before, by its hash; empty when none had it. */
    public Optional<Wording> wording(String hash) {
        return wordings.find(hash);
    }

    private Optional<Edition> firstEdition() {
        defaultEdition.publish();
        return editions.current();
    }
}
