package kz.derbes.register.size;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Member;
import kz.derbes.law.counting.Heads;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the people, says the class, and keeps what the operator decided (OPR-05, OPR-09). */
@Service
@EnableConfigurationProperties(SizeSettings.class)
public class Sizes {
    private static final int SHOWN = 20;
    private final List<Heads> heads;
    private final DecisionRows rows;
    private final SizeSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    Sizes(List<Heads> heads, DecisionRows rows, SizeSettings settings, Ledger ledger, Clock clock) {
        this.heads = heads;
        this.rows = rows;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Size now() {
        long holders = count("account-holders");
        long visitors = count("visitors");
        return new Size(
                holders,
                visitors,
                settings.restrictedAccess(),
                settings.of(holders),
                settings.of(holders + visitors),
                settings.isNear(holders) || settings.isNear(holders + visitors),
                rows.all(1).stream().findFirst().orElse(null));
    }

    /** Decisions, newest first. */
    public List<Size.Decision> decisions() {
        return rows.all(SHOWN);
    }

    /** Puts the class of this moment on record; the stricter count, with visitors, decides. */
    @Transactional
    public Size decide(Member member) {
        var size = now();
        rows.add(size, member.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.recordSealed(Fact.of(
                "register.size-decided",
                null,
                member.actor(),
                Map.of(
                        "class", size.all().code(),
                        "account-holders", Long.toString(size.accountHolders()),
                        "visitors", Long.toString(size.visitors()),
                        "restricted", Boolean.toString(size.restricted()))));
        return now();
    }

    private long count(String kind) {
        return heads.stream()
                .filter(it -> it.kind().equals(kind))
                .mapToLong(Heads::count)
                .sum();
    }
}
