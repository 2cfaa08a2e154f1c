package kz.derbes.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.derbes.consent.Consent;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.law.Actor;
import kz.derbes.law.Basis;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import kz.derbes.vault.FieldStatus;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Private;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person sees of everything the house keeps about them (RGT-01). */
@Service
public class Cabinet {
    private static final Set<FieldCode> TYPED = EnumSet.copyOf(
            Arrays.stream(FieldCode.values()).filter(FieldCode::typed).toList());
    private final Vault vault;
    private final Consents consents;
    private final List<Holder> holders;
    private final Terms terms;
    private final Clock clock;

    Cabinet(Vault vault, Consents consents, List<Holder> holders, Terms terms, Clock clock) {
        this.vault = vault;
        this.consents = consents;
        this.holders = holders;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * A kept field.
     *
     * @param confirmedAt null while it is only declared (conflict C15)
     * @param until when it goes by itself; null when that hangs on a consent that has ended
     */
    public record Line(
            FieldCode field,
            Private value,
            Instant changedAt,
            @Nullable Instant confirmedAt,
            Set<Purpose> purposes,
            @Nullable Instant until) {}

    /** Something a law keeps after an erasure: the room's word for it, the term and when it would end. */
    public record KeptByLaw(String room, String item, String term, String source, Instant until) {}

    /** The person's own fields, each with its status; empty when the consent has ended and nothing may be opened. */
    public List<Line> lines(SubjectId subject) {
        var values = values(subject);
        var until = until(subject);
        var allowed = allowed(subject);
        return vault.statuses(subject).stream()
                .filter(it -> values.containsKey(it.field()))
                .map(it -> line(it, values, allowed, until))
                .toList();
    }

    /** The typed values, opened for the person; the reading is on record. */
    public Map<FieldCode, Private> values(SubjectId subject) {
        var reading = new Reading(subject, Purpose.PERSONAL_ACCESS, TYPED, Actor.subject(subject));
        return switch (vault.open(reading)) {
            case Opened.Values values -> values.fields();
            case Opened.Refused refused -> Map.of();
        };
    }

    /** Until when the account's consent lives, or null. */
    public @Nullable Instant until(SubjectId subject) {
        return consents.of(subject).stream()
                .filter(it -> it.scope() == Scope.ACCOUNT && it.withdrawnAt() == null)
                .map(Consent::until)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What every room keeps about the person, the vault's values apart. */
    public List<Export> export(SubjectId subject) {
        return holders.stream().map(it -> it.show(subject)).toList();
    }

    /** What would stay after an erasure now, because a law says so. */
    public List<KeptByLaw> keptByLaw() {
        return holders.stream()
                .flatMap(holder -> holder.describes().stream()
                        .filter(it -> it.basis() == Basis.LAW)
                        .map(it -> kept(holder.room(), it)))
                .toList();
    }

    private KeptByLaw kept(String room, Holding holding) {
        var term = terms.term(holding.term());
        return new KeptByLaw(room, holding.item(), term.key(), term.source(), terms.due(term.key(), clock.instant()));
    }

    private Line line(
            FieldStatus status, Map<FieldCode, Private> values, Set<Purpose> allowed, @Nullable Instant until) {
        return new Line(
                status.field(),
                java.util.Objects.requireNonNull(values.get(status.field())),
                status.changedAt(),
                status.confirmedAt(),
                purposes(status.field(), allowed),
                until);
    }

    /** The purposes the person's live consents open now. */
    private Set<Purpose> allowed(SubjectId subject) {
        return Arrays.stream(Scope.values())
                .filter(it -> consents.permission(subject, it) instanceof Permission.Granted)
                .flatMap(it -> it.purposes().stream())
                .collect(Collectors.toSet());
    }

    private Set<Purpose> purposes(FieldCode field, Set<Purpose> allowed) {
        return holders.stream()
                .flatMap(it -> it.describes().stream())
                .filter(it -> it.item().equals(field.code()))
                .flatMap(it -> it.purposes().stream())
                .filter(allowed::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
