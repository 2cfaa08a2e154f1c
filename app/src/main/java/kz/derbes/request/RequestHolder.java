package kz.derbes.request;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import kz.derbes.vault.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests as their person sees them; after an erasure codes stay as evidence, without a word of what was said (RET-06). */
@Component
class RequestHolder implements Holder {
    private static final String ITEM = "request-record";
    private static final String TERM = "retention.evidence";
    private static final int AT_ONCE = 500;

    private final MatterRows rows;
    private final EndRows ends;
    private final RequestJournal journal;
    private final Texts texts;
    private final Terms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestHolder(
            MatterRows rows,
            EndRows ends,
            RequestJournal journal,
            Texts texts,
            Terms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.ends = ends;
        this.journal = journal;
        this.texts = texts;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "request";
    }

    @Override
    public List<String> tables() {
        return List.of("request.matter", "request.message", "request.step");
    }

    @Override
    public List<Holding> describes() {
        return List.of(
                new Holding(ITEM, Set.of(Purpose.FEEDBACK), Basis.LAW, TERM, Set.of()),
                new Holding("request-text", Set.of(Purpose.FEEDBACK), Basis.CONSENT, TERM, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(),
                rows.of(subject, Integer.MAX_VALUE, 0).stream()
                        .map(RequestHolder::line)
                        .toList());
    }

    /** What was asked for by the erasure is granted by it; what else was open ends with the relation. */
    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        rows.lock(subject);
        for (var it : rows.of(subject, Integer.MAX_VALUE, 0)) end(it);
        int kept = ends.keepWithoutTexts(subject);
        if (kept == 0) return new Erased(room(), 0, List.of());
        var until = terms.due(TERM, ends.lastEnd(subject));
        return new Erased(room(), 0, List.of(new Erased.Kept(ITEM, kept, TERM, until)));
    }

    private void end(Matter it) {
        if (it.state().isOver()) return;
        var by = Actor.system("erasure");
        boolean granted = it.kind() == Kind.DELETION && it.state().next().contains(State.ANSWERED);
        if (granted)
            journal.write(Change.of(it).to(State.ANSWERED, "erased").ended(clock.instant()), "answered", by)
                    .ifPresent(this::end);
        else if (it.state().isOpen())
            journal.write(Change.of(it).to(State.WITHDRAWN, "erased").ended(clock.instant()), "withdrawn", by);
        else journal.write(Change.of(it).to(State.CLOSED, it.reason()), "closed", by);
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(ITEM, ends.countEndedBefore(terms.startedBefore(TERM, at), spared))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        var outlived = ends.endedBefore(terms.startedBefore(TERM, at), spared, AT_ONCE);
        outlived.forEach(it -> transaction.executeWithoutResult(status -> {
            texts.remove(it.subject(), it.texts());
            ends.remove(it.subject(), it.request());
        }));
        return outlived.size();
    }

    private static Map<String, String> line(Matter it) {
        var line = new LinkedHashMap<String, String>();
        line.put("number", it.number());
        line.put("kind", it.kind().code());
        line.put("channel", it.channel().code());
        line.put("state", it.state().code());
        line.put("received", it.receivedAt().toString());
        line.put("due", it.dueAt().toString());
        var ended = it.endedAt();
        if (ended != null) line.put("ended", ended.toString());
        if (!it.reason().isEmpty()) line.put("reason", it.reason());
        return line;
    }
}
