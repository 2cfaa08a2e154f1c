package kz.derbes.visit.stats.bulletin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes whether a report is due. */
@Component
class BulletinRounds {
    private static final Logger LOG = LoggerFactory.getLogger(BulletinRounds.class);
    private final Bulletins bulletins;

    BulletinRounds(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Scheduled(initialDelayString = "${derbes.visit.first-figures:PT3M}", fixedDelayString = "PT10M")
    void make() {
        try {
            bulletins.catchUp();
        } catch (DataAccessException e) {
            LOG.warn(
                    "reports of visits wait for their next round: {}",
                    e.getClass().getName());
        }
    }
}
