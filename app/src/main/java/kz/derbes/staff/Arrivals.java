package kz.derbes.staff;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record who came into the console, with what, and for the first time when it was. */
@Component
class Arrivals {
    private final MemberRows members;
    private final GlassRows glass;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrivals(MemberRows members, GlassRows glass, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.members = members;
        this.glass = glass;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void entered(Colleague who, Collection<FactorGrantedAuthority> shown) {
        String by = shown.stream()
                .map(it -> it.getAuthority().replace("FACTOR_", "").toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        var codes = Map.of("role", who.role().code(), "by", by);
        transaction.executeWithoutResult(status -> {
            boolean first = members.markEntered(who.member(), clock.instant());
            if (first)
                ledger.record(Fact.of(
                        "staff.accepted",
                        null,
                        who.actor(),
                        Map.of("role", who.role().code())));
            if (first && glass.isOf(who.member()))
                ledger.record(Fact.of("staff.glass-used", null, who.actor(), Map.of("by", by)));
            ledger.record(Fact.of("staff.entered", null, who.actor(), codes));
        });
    }

    void proved(UUID member, Proof by) {
        var codes = Map.of("by", by.code());
        transaction.executeWithoutResult(
                status -> ledger.record(Fact.of("staff.proved", null, Actor.staff(member.toString()), codes)));
    }
}
