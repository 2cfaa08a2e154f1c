package kz.derbes.risk.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.groupcommit.NothingWrittenException;
import kz.derbes.groupcommit.Writer;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Signals;
import kz.derbes.risk.review.Reviews;
import kz.derbes.risk.rule.CountryCode;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Features;
import kz.derbes.risk.rule.Level;
import kz.derbes.risk.rule.Ruling;
import kz.derbes.risk.signal.Distances;
import kz.derbes.risk.signal.Senses;
import kz.derbes.risk.signal.Try;
import kz.derbes.risk.signal.Velocity;
import kz.derbes.risk.version.Versions;
import kz.derbes.risk.version.Versions.Loaded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Senses, remembers, counts, asks the rules in force, and keeps what is coarse: for many occasions at once, each table with
 * one statement and all of it with one commit.
 */
@Component
class JudgedBatch implements Writer<Signals, Judgement> {
    private final Senses senses;
    private final Velocity velocity;
    private final Distances distances;
    private final Versions versions;
    private final Reviews reviews;
    private final PastRows pasts;
    private final DecidedRows decisions;
    private final Blocks blocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JudgedBatch(
            Senses senses,
            Velocity velocity,
            Distances distances,
            Versions versions,
            Reviews reviews,
            PastRows pasts,
            DecidedRows decisions,
            Blocks blocks,
            TransactionTemplate transaction,
            Clock clock) {
        this.senses = senses;
        this.velocity = velocity;
        this.distances = distances;
        this.versions = versions;
        this.reviews = reviews;
        this.pasts = pasts;
        this.decisions = decisions;
        this.blocks = blocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Judgement> write(List<Signals> all) {
        return transaction.execute(status -> {
            try {
                pasts.byKeys();
                return judge(all);
            } catch (RuntimeException e) {
                // it is undone as a whole; what one stumbled over must not cost the others their answer
                throw new NothingWrittenException(e);
            }
        });
    }

    /** Judges in the caller's transaction. */
    List<Judgement> judge(List<Signals> all) {
        var inForce = versions.inForce();
        var blocked = blocks.among(subjects(all));
        var tries = all.stream()
                .filter(it -> !blocked.contains(it.subject()))
                .map(this::sensed)
                .toList();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var decided = decided(tries, inForce, now).iterator();
        var judgements = new ArrayList<Judgement>();
        for (var it : all)
            judgements.add(blocked.contains(it.subject()) ? ofBlocked(it, inForce) : judgement(decided.next()));
        return judgements;
    }

    private List<Decision> decided(List<Try> tries, Loaded inForce, Instant now) {
        if (tries.isEmpty()) return List.of();
        var known = pasts.of(subjects(tries.stream().map(Try::signals).toList()));
        for (var it : tries) {
            var past = known.get(it.signals().subject());
            if (past != null) past.tell(it.features(), it.country(), now, distances);
        }
        velocity.count(tries);
        var decided = tries.stream().map(it -> decision(it, inForce, now)).toList();
        decisions.add(decided);
        pasts.keep(places(decided), now);
        return decided;
    }

    private Try sensed(Signals signals) {
        var features = senses.of(signals);
        return new Try(signals, CountryCode.text(features.get(Feature.COUNTRY)), features);
    }

    private static Decision decision(Try it, Loaded inForce, Instant now) {
        var ruling = inForce.rules().judge(it.signals().occasion(), it.features());
        return new Decision(
                it.signals().subject(),
                UUID.randomUUID(),
                it.signals().occasion(),
                ruling.level(),
                ruling.reasons(),
                inForce.number(),
                it.country(),
                it.features(),
                now);
    }

    /** The last country of each of whom nothing was stopped. */
    private static Map<SubjectId, String> places(List<Decision> decided) {
        var places = new LinkedHashMap<SubjectId, String>();
        for (var it : decided)
            if (it.level() != Level.STOP && !it.country().isEmpty()) places.put(it.subject(), it.country());
        return places;
    }

    /** Of a blocked person nothing is read and nothing kept, so nothing could be reviewed: no Stop (6.3.4, RGT-03). */
    private Judgement ofBlocked(Signals it, Loaded inForce) {
        Features features = senses.of(it);
        return passing(inForce.rules().judge(it.occasion(), features));
    }

    private static Judgement passing(Ruling ruling) {
        return ruling.level() == Level.CALM ? new Judgement.Calm() : new Judgement.Careful(ruling.reasons());
    }

    private Judgement judgement(Decision it) {
        if (it.level() != Level.STOP) return passing(new Ruling(it.level(), it.reasons()));
        if (reviews.trusts(it.subject(), it.occasion(), it.reasons())) return new Judgement.Calm();
        var review = reviews.open(it.subject(), it.id(), it.occasion(), it.reasons(), it.country());
        return new Judgement.Stop(review.id(), it.reasons());
    }

    private static Set<SubjectId> subjects(List<Signals> all) {
        return all.stream().map(Signals::subject).collect(Collectors.toSet());
    }
}
