package kz.derbes.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.law.Actor;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consents of subjects and visitors, each tied to the exact text that was shown. */
@Service
public class Consents {
    /** Where an express act can take place; using the site is not among them (conflict C1). */
    public static final Set<String> CHANNELS =
            Set.of("registration", "cabinet", "banner", "request-form", "basket", "checkout");

    private final ConsentRows rows;
    private final PermissionRows permissions;
    private final Ledger ledger;
    private final Terms terms;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consents(
            ConsentRows rows,
            PermissionRows permissions,
            Ledger ledger,
            Terms terms,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.permissions = permissions;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records an express consent in the caller's transaction; an earlier live one of the same scope is replaced.
     *
     * @param channel one of {@link #CHANNELS}; anything else is an {@link IllegalArgumentException}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent give(Party party, Wording shown, Actor actor, String channel) {
        return give(List.of(new Giving(party, shown, actor, channel))).getFirst();
    }

    /** Records many with two statements, in order, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Consent> give(List<Giving> acts) {
        acts.forEach(it -> Acts.check(it.party(), it.shown(), it.channel()));
        var at = now();
        var drafts = acts.stream()
                .map(it -> new Draft(
                        UUID.randomUUID(), it, terms.due("consent." + it.scope().code(), at)))
                .toList();
        var facts = ledger.record(drafts.stream().map(Consents::given).toList());
        var consents = IntStream.range(0, acts.size())
                .mapToObj(n -> drafts.get(n).consent(at, facts.get(n)))
                .toList();
        var added = rows.add(consents);
        consents.stream().filter(it -> !added.contains(it.id())).forEach(this::replace);
        return consents;
    }

    /** What lives, perhaps by a second tab just now, ends before it is replaced. */
    private void replace(Consent consent) {
        for (int attempt = 0; attempt < 5; attempt++) {
            rows.end(consent.party(), consent.scope(), consent.givenAt(), "replaced");
            if (!rows.add(List.of(consent)).isEmpty()) return;
        }
        throw new IllegalStateException("consent is given from too many places at once");
    }

    /** Ends a consent at once; false when none was alive. Publishes {@link ConsentWithdrawn}. */
    @Transactional
    public boolean withdraw(Party party, Scope scope, Actor actor) {
        var ended = rows.end(party, scope, now(), "withdrawn");
        ended.ifPresent(it -> {
            ledger.recordSealed(withdrawn(it, party, scope, actor));
            events.publishEvent(new ConsentWithdrawn(it, party.value(), scope));
        });
        return ended.isPresent();
    }

    public Permission permission(Party party, Scope scope) {
        return permissions(List.of(new Asked(party, scope))).getFirst();
    }

    /** Answers many questions with one statement, in their order, in the caller's transaction when there is one. */
    public List<Permission> permissions(List<Asked> asked) {
        if (asked.isEmpty()) return List.of();
        var answers = permissions.judge(asked, clock.instant());
        return asked.stream().allMatch(it -> it.instead() == null) ? answers : instead(asked, answers);
    }

    /**
     * The same for consents without a second one, and until the caller's transaction ends nobody takes the lock alone: who
     * deletes after a withdrawal waits for what is written upon the answer.
     *
     * @param lock number of an advisory lock, which is shared with all who ask
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Permission> permissionsHeld(List<Asked> asked, long lock) {
        return permissions.judgeHeld(lock, asked, clock.instant());
    }

    /** Where the first consent does not live, the second one may. */
    private List<Permission> instead(List<Asked> asked, List<Permission> first) {
        var answers = new ArrayList<>(first);
        int[] open = IntStream.range(0, asked.size())
                .filter(n -> asked.get(n).instead() != null && first.get(n) instanceof Permission.Refused)
                .toArray();
        if (open.length == 0) return answers;
        var second = permissions.judge(
                IntStream.of(open).mapToObj(n -> asked.get(n).second()).toList(), clock.instant());
        for (int n = 0; n < open.length; n++)
            if (second.get(n) instanceof Permission.Granted) answers.set(open[n], second.get(n));
        return answers;
    }

    /** Every consent of the party, newest first. */
    public List<Consent> of(Party party) {
        return rows.of(party);
    }

    /** Those of the party that live now. */
    public List<Consent> live(Party party) {
        var now = clock.instant();
        return rows.of(party).stream().filter(it -> it.livesAt(now)).toList();
    }

    /** One consent of the party; empty when it is somebody else's. */
    public Optional<Consent> find(Party party, UUID id) {
        return rows.find(party, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Fact given(Draft it) {
        var shown = it.act().shown();
        return fact(
                "consent.given",
                it.act().party(),
                it.act().actor(),
                Map.of(
                        "consent", it.id().toString(),
                        "scope", shown.scope().code(),
                        "edition", Integer.toString(shown.edition()),
                        "wording", shown.hash(),
                        "language", shown.language().code(),
                        "channel", it.act().channel(),
                        "until", it.until().toString()));
    }

    private static Fact withdrawn(UUID id, Party party, Scope scope, Actor actor) {
        return fact("consent.withdrawn", party, actor, Map.of("consent", id.toString(), "scope", scope.code()));
    }

    private static Fact fact(String deed, Party party, Actor actor, Map<String, String> codes) {
        var all = new TreeMap<>(codes);
        if (party instanceof VisitorId visitor) all.put("visitor", visitor.toString());
        return new Fact(deed, party instanceof SubjectId subject ? subject : null, actor, all);
    }

    /** A consent that no fact proves yet. */
    private record Draft(UUID id, Giving act, Instant until) {
        Consent consent(Instant at, FactId fact) {
            var shown = act.shown();
            return new Consent(
                    id,
                    act.party(),
                    shown.scope(),
                    shown.hash(),
                    shown.edition(),
                    shown.language(),
                    act.channel(),
                    at,
                    until,
                    null,
                    null,
                    fact);
        }
    }

    /**
     * A question: may this be done with this party's data.
     *
     * @param instead another consent that is enough; null when there is none
     */
    public record Asked(Party party, Scope scope, @Nullable Scope instead) {
        public Asked(Party party, Scope scope) {
            this(party, scope, null);
        }

        private Asked second() {
            return new Asked(party, instead == null ? scope : instead);
        }
    }
}
