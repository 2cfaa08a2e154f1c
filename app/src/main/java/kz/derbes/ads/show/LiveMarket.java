package kz.derbes.ads.show;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.MarketChanged;
import kz.derbes.ads.book.OnOffer;
import kz.derbes.ads.core.Market;
import kz.derbes.ads.core.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What this node chooses from: held in memory, read anew when the version in the database has grown. */
@Component
@EnableConfigurationProperties(ShowSettings.class)
public class LiveMarket {
    private final OnOffer onOffer;
    private final Shares shares;
    private final Campaigns campaigns;
    private final AdCountRows counts;
    private final Clock clock;
    private final TransactionTemplate alone;
    private volatile @Nullable Market market;
    private long version;

    LiveMarket(
            OnOffer onOffer,
            Shares shares,
            Campaigns campaigns,
            AdCountRows counts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.onOffer = onOffer;
        this.shares = shares;
        this.campaigns = campaigns;
        this.counts = counts;
        this.clock = clock;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Market now() {
        var held = market;
        return held == null ? refresh() : held;
    }

    /** Looks whether anything changed, and takes the shares that are missing. */
    @Scheduled(fixedDelayString = "${derbes.ads.reload:PT1S}")
    public Market refresh() {
        return read();
    }

    private synchronized Market read() {
        var fresh = Objects.requireNonNull(alone.execute(status -> look()));
        shares.hold(fresh.taken());
        version = fresh.version();
        market = fresh.market();
        return fresh.market();
    }

    /** Nothing of it counts before it is committed: a share that is not on the disk may not be shown from. */
    private Look look() {
        long newest = onOffer.version();
        var held = market;
        if (held == null || newest != version) held = onOffer.market(shares::of);
        return new Look(held, newest, shares.renew(held));
    }

    /** What one look brought. */
    private record Look(Market market, long version, Map<UUID, Share> taken) {}

    /** Ends what is over and forgets numbers of showings nobody can count any more. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void tidy() {
        campaigns.endWhatIsOver(clock.instant());
        counts.clean(clock.instant());
    }

    /** A change made on this node shows at once here. */
    @EventListener
    void on(MarketChanged changed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refresh();
            }
        });
    }
}
