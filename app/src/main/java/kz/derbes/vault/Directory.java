package kz.derbes.vault;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.watch.Watch;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as staff find them by a part of what they know: how a surname begins, how a phone ends. */
@Service
public class Directory {
    /** The most people one search tells. */
    public static final int MOST = 50;

    private final Vault vault;
    private final Traces traces;
    private final TraceRows rows;
    private final SearchSettings settings;
    private final Watch watch;
    private final Ledger ledger;

    Directory(Vault vault, Traces traces, TraceRows rows, SearchSettings settings, Watch watch, Ledger ledger) {
        this.vault = vault;
        this.traces = traces;
        this.rows = rows;
        this.settings = settings;
        this.watch = watch;
        this.ledger = ledger;
    }

    /** Whether parts can be searched by at all. */
    public boolean takesParts() {
        return settings.byParts();
    }

    /** Finds people by parts; recorded with whom it found and never with what was sought. Opens nothing. */
    @Transactional
    public Hits find(Sought sought, Purpose purpose, Member member) {
        var fields = fields(sought);
        var refusal = refusal(sought, fields, purpose, member);
        if (refusal.isPresent()) {
            ledger.record(Facts.searchRefused(fields, purpose, member, refusal.get()));
            return new Hits.Refused(refusal.get());
        }
        var found = rows.find(traces.sought(sought), MOST + 1);
        var told = found.subList(0, Math.min(MOST, found.size()));
        record(fields, purpose, member, told, found.size() > MOST);
        watch.found(member.actor(), told);
        return new Hits.People(List.copyOf(told), found.size() > MOST);
    }

    /** Finds the one person who gave this e-mail or phone; spends a search and is recorded like every other search. */
    @Transactional
    public Hits find(FieldCode contact, String typed, Purpose purpose, Member member) {
        var fields = EnumSet.of(contact);
        var refusal = allows(purpose, member, fields) ? spend(member) : Optional.of(Hits.Reason.OUTSIDE_PURPOSE);
        if (refusal.isPresent()) {
            ledger.record(Facts.searchRefused(fields, purpose, member, refusal.get()));
            return new Hits.Refused(refusal.get());
        }
        var found = vault.find(contact, typed, purpose, member.actor());
        return new Hits.People(found.stream().toList(), false);
    }

    /** Finds whom a state body demands by this e-mail or phone; the person sees the search when the law lets them. */
    @Transactional
    public Hits find(FieldCode contact, String typed, Member member, Mandate mandate) {
        boolean may =
                Ground.STATE_DEMAND.holdsDuringBlock(Who.of(member.role())) && Vault.finds(contact, Purpose.ACCOUNT);
        var refusal = may ? spend(member) : Optional.of(Hits.Reason.OUTSIDE_PURPOSE);
        if (refusal.isPresent()) {
            ledger.record(Facts.searchRefused(EnumSet.of(contact), Purpose.ACCOUNT, member, refusal.get()));
            return new Hits.Refused(refusal.get());
        }
        var found = vault.find(contact, typed, member.actor(), mandate);
        return new Hits.People(found.stream().toList(), false);
    }

    private Optional<Hits.Reason> spend(Member member) {
        return watch.search(member.actor()) ? Optional.empty() : Optional.of(Hits.Reason.BUDGET_SPENT);
    }

    /** Lets go of the marks where the operator has switched searching by parts off. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void keepOnlyWhatIsAllowed() {
        if (!settings.byParts()) rows.clear();
    }

    private Optional<Hits.Reason> refusal(Sought sought, Set<FieldCode> fields, Purpose purpose, Member member) {
        if (!settings.byParts()) return Optional.of(Hits.Reason.ONLY_EXACT);
        if (!sought.isEnough()) return Optional.of(Hits.Reason.TOO_LITTLE);
        if (!allows(purpose, member, fields)) return Optional.of(Hits.Reason.OUTSIDE_PURPOSE);
        return spend(member);
    }

    private static boolean allows(Purpose purpose, Member member, Set<FieldCode> fields) {
        return Uses.of(purpose, Who.of(member.role()))
                .filter(it -> it.allows(fields))
                .isPresent();
    }

    private void record(Set<FieldCode> fields, Purpose purpose, Member member, List<SubjectId> told, boolean capped) {
        var facts = new ArrayList<Fact>();
        facts.add(Facts.searched(fields, purpose, member, told.size(), capped));
        told.forEach(it -> facts.add(Facts.foundByParts(it, fields, purpose, member)));
        ledger.recordOpening(facts);
    }

    private static Set<FieldCode> fields(Sought sought) {
        var fields = EnumSet.noneOf(FieldCode.class);
        if (!sought.surname().isEmpty()) fields.add(FieldCode.SURNAME);
        if (!sought.digits().isEmpty()) fields.add(FieldCode.PHONE);
        return fields;
    }
}
