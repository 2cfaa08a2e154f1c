package kz.derbes.incident.authority;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.incident.Words;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.OwnFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exemptions of clause 7.2 as arguments in the file; no notice waits for one and none is left out for one. */
@Service
public class Exemptions {
    private final ExemptionRows rows;
    private final Incidents incidents;
    private final Journal journal;
    private final OwnFacts facts;
    private final Clock clock;

    Exemptions(ExemptionRows rows, Incidents incidents, Journal journal, OwnFacts facts, Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is argued, before it has a number and a date. */
    public record Argument(
            @Nullable SubjectId subject, String clause, FieldCode field, String argument, String evidence) {}

    public List<Exemption> of(UUID incident) {
        return rows.of(incident);
    }

    /**
     * What is wrong with an argument, as the name of a field: a fact named as evidence must be about the person and older
     * than the breach (7.2.1, 7.2.3); another evidence is the number of a paper. Empty when it may be kept.
     */
    public Optional<String> fault(Incident file, Argument it) {
        if (!Exemption.CLAUSES.contains(it.clause())) return Optional.of("clause");
        if (Words.fault(it.argument()).isPresent()) return Optional.of("argument");
        if (it.evidence().length() > 200 || Words.fault(it.evidence()).isPresent()) return Optional.of("evidence");
        var fact = fact(it.evidence());
        if (fact.isEmpty()) return Optional.empty();
        var subject = it.subject();
        boolean older = subject != null
                && facts.find(subject, fact.get())
                        .filter(found -> found.at().isBefore(file.detectedAt()))
                        .isPresent();
        return older ? Optional.empty() : Optional.of("evidence");
    }

    /** Keeps an argument; false when the file has ended. */
    @Transactional
    public boolean argue(UUID incident, Argument it, Member member) {
        var file = incidents.hold(incident).filter(Incident::isRunning);
        if (file.isEmpty()) return false;
        fault(file.get(), it).ifPresent(field -> {
            throw new IllegalArgumentException("an argument with a wrong " + field);
        });
        var by = member.actor().toString();
        rows.add(
                incident,
                new Exemption(
                        UUID.randomUUID(),
                        it.subject(),
                        it.clause(),
                        it.field(),
                        it.argument().strip(),
                        it.evidence().strip(),
                        by,
                        clock.instant()));
        var codes = Map.of("field", it.field().code(), "whom", it.subject() == null ? "all" : "one");
        journal.write(file.get(), Entry.Kind.EXEMPTION, member.actor(), it.clause(), codes);
        return true;
    }

    private static Optional<FactId> fact(String evidence) {
        try {
            return Optional.of(new FactId(UUID.fromString(evidence.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
