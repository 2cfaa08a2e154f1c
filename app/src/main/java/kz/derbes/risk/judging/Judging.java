package kz.derbes.risk.judging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Released;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.risk.review.ReviewLinks;
import kz.derbes.risk.review.Reviews;
import kz.derbes.risk.rule.CountryCode;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Level;
import kz.derbes.risk.rule.Ruling;
import kz.derbes.risk.signal.Distances;
import kz.derbes.risk.signal.Senses;
import kz.derbes.risk.signal.Velocity;
import kz.derbes.risk.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Senses, remembers, counts, asks the rules in force, and keeps what is coarse. */
@Service("riskJudging")
class Judging implements Risks {
    private final Senses senses;
    private final Velocity velocity;
    private final Distances distances;
    private final Versions versions;
    private final Reviews reviews;
    private final ReviewLinks links;
    private final PastRows pasts;
    private final DecidedRows decisions;
    private final Blocks blocks;
    private final Clock clock;

    Judging(
            Senses senses,
            Velocity velocity,
            Distances distances,
            Versions versions,
            Reviews reviews,
            ReviewLinks links,
            PastRows pasts,
            DecidedRows decisions,
            Blocks blocks,
            Clock clock) {
        this.senses = senses;
        this.velocity = velocity;
        this.distances = distances;
        this.versions = versions;
        this.reviews = reviews;
        this.links = links;
        this.pasts = pasts;
        this.decisions = decisions;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Judgement judge(Signals signals) {
        var features = senses.of(signals);
        var inForce = versions.inForce();
        if (blocks.isBlocked(signals.subject())) return passing(inForce.rules().judge(signals.occasion(), features));
        String country = CountryCode.text(features.get(Feature.COUNTRY));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pasts.of(signals.subject()).tell(features, country, now, distances);
        velocity.count(signals, country, features);
        var ruling = inForce.rules().judge(signals.occasion(), features);
        var decision = new Decision(
                signals.subject(),
                UUID.randomUUID(),
                signals.occasion(),
                ruling.level(),
                ruling.reasons(),
                inForce.number(),
                country,
                features,
                now);
        decisions.add(decision);
        if (ruling.level() != Level.STOP && !country.isEmpty()) pasts.keep(signals.subject(), country, now);
        return ruling.level() == Level.STOP ? stopped(decision) : passing(ruling);
    }

    /** Of a blocked person nothing is read and nothing kept, so nothing could be reviewed: no Stop (6.3.4, RGT-03). */
    private static Judgement passing(Ruling ruling) {
        return ruling.level() == Level.CALM ? new Judgement.Calm() : new Judgement.Careful(ruling.reasons());
    }

    private Judgement stopped(Decision it) {
        if (reviews.trusts(it.subject(), it.occasion(), it.reasons())) return new Judgement.Calm();
        var review = reviews.open(it.subject(), it.id(), it.occasion(), it.reasons(), it.country());
        return new Judgement.Stop(review.id(), it.reasons());
    }

    @Override
    @Transactional
    public void refused(Occasion occasion, SubjectId subject) {
        if (!blocks.isBlocked(subject)) velocity.refuse(occasion, subject);
    }

    @Override
    public Optional<Released> released(UUID review) {
        return reviews.released(review);
    }

    @Override
    public String pageOf(UUID review) {
        return links.page(review);
    }
}
