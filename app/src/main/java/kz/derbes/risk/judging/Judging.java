package kz.derbes.risk.judging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.groupcommit.GroupCommit;
import kz.derbes.groupcommit.Limits;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Released;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.risk.review.ReviewLinks;
import kz.derbes.risk.review.Reviews;
import kz.derbes.risk.signal.Velocity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Judges within the caller's transaction where there is one, and otherwise together with others who ask at the same time. */
@Service("riskJudging")
class Judging implements Risks, AutoCloseable {
    private static final Limits LIMITS = new Limits(4_096, 256, 2);
    private final JudgedBatch batch;
    private final GroupCommit<Signals, Judgement> gathering;
    private final Velocity velocity;
    private final Reviews reviews;
    private final ReviewLinks links;
    private final Blocks blocks;

    Judging(JudgedBatch batch, Velocity velocity, Reviews reviews, ReviewLinks links, Blocks blocks) {
        this.batch = batch;
        this.gathering = new GroupCommit<>("risk-judge", LIMITS, batch);
        this.velocity = velocity;
        this.reviews = reviews;
        this.links = links;
        this.blocks = blocks;
    }

    @Override
    public Judgement judge(Signals signals) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            return batch.judge(List.of(signals)).getFirst();
        try {
            return gathering.submit(signals);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a judgement was kept", e);
        }
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

    @Override
    public void close() {
        gathering.close();
    }
}
