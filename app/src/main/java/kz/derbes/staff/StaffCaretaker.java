package kz.derbes.staff;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of links, drafts and invitations whose time is over. */
@Component
class StaffCaretaker {
    private static final Duration DRAFTS = Duration.ofHours(1);
    private final Invitations invitations;
    private final LinkRows links;
    private final TotpRows apps;
    private final Clock clock;

    StaffCaretaker(Invitations invitations, LinkRows links, TotpRows apps, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.apps = apps;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        var now = clock.instant();
        invitations.sweep();
        links.removeEndedBefore(now);
        apps.removeDraftsBefore(now.minus(DRAFTS));
    }
}
