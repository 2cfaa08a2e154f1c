package kz.derbes.ads.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.door.Seal;
import kz.derbes.door.Throttle;
import kz.derbes.door.Tokens;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an advertiser comes in: by a link that works once, into a session that lives eight hours and can be ended. */
@Service("adGuests")
public class Guests {
    /** How long a session lives. */
    public static final Duration SESSION = Duration.ofHours(8);

    private static final Duration LINK = Duration.ofDays(7);
    private static final String LINKS = "advertiser link";
    private static final String SESSIONS = "advertiser session";
    private final GuestRows rows;
    private final Seal seal;
    private final Throttle throttle;
    private final Ledger ledger;
    private final Clock clock;

    Guests(GuestRows rows, Seal seal, Throttle throttle, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.throttle = throttle;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The token of a new link, shown once; only its keyed hash is kept. */
    @Transactional
    public String invite(UUID advertiser, Member member) {
        var token = Tokens.fresh();
        var now = clock.instant();
        rows.addLink(seal.of(LINKS, token), advertiser, member.actor().toString(), now, now.plus(LINK));
        record("ads.guest-invited", member.actor(), advertiser);
        return token;
    }

    /** Ends every link and session of an advertiser and returns how many there were. */
    @Transactional
    public int endAll(UUID advertiser, Member member) {
        int ended = rows.endAll(advertiser);
        record("ads.guest-ended", member.actor(), advertiser);
        return ended;
    }

    /** How many unused links and sessions there are. */
    public int open(UUID advertiser) {
        return rows.open(advertiser, clock.instant());
    }

    /** How long to wait before another try from that address; empty lets it pass. */
    public Optional<Duration> wait(String address) {
        return throttle.address(GuestLimit.ADVERTISER_LINK_BY_ADDRESS, address);
    }

    /** Uses a link up and returns the token of a session; empty when the link is none, used, old or ended. */
    @Transactional
    public Optional<String> enter(String token) {
        var now = clock.instant();
        return rows.use(seal.of(LINKS, token), now).map(advertiser -> {
            var session = Tokens.fresh();
            rows.begin(seal.of(SESSIONS, session), advertiser, now.plus(SESSION));
            record("ads.guest-entered", Actor.system("ads"), advertiser);
            return session;
        });
    }

    /** Whose session it is; empty when it is none, over or ended. */
    public Optional<UUID> who(String session) {
        return rows.who(seal.of(SESSIONS, session), clock.instant());
    }

    @Transactional
    public void leave(String session) {
        rows.end(seal.of(SESSIONS, session));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void tidy() {
        rows.clean(clock.instant());
    }

    private void record(String deed, Actor actor, UUID advertiser) {
        ledger.record(new Fact(deed, null, actor, new TreeMap<>(Map.of("advertiser", advertiser.toString()))));
    }
}
