package kz.derbes.payment.books;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.Codes;
import kz.derbes.payment.Chore;
import kz.derbes.payment.Payments;
import kz.derbes.payment.Settling;
import kz.derbes.payment.books.DayRows.Ours;
import kz.derbes.payment.out.Asked;
import kz.derbes.payment.out.Money;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.out.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Compares each day, once it is four hours over, with what the provider says of it. Money that we had not heard of is taken
 * notice of as by any other way; what then still differs is written down.
 */
@Component("paymentComparing")
@Order(4)
class Comparing implements Chore {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final Duration REST = Duration.ofHours(4);
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int DAYS_BACK = 3;

    private final Providers providers;
    private final Payments payments;
    private final Settling settling;
    private final DayRows days;
    private final DifferenceRows differences;
    private final Clock clock;

    Comparing(
            Providers providers,
            Payments payments,
            Settling settling,
            DayRows days,
            DifferenceRows differences,
            Clock clock) {
        this.providers = providers;
        this.payments = payments;
        this.settling = settling;
        this.days = days;
        this.differences = differences;
        this.clock = clock;
    }

    @Override
    public boolean step() {
        var now = clock.instant();
        var last = LocalDate.ofInstant(now.minus(REST), HERE).minusDays(1);
        for (int back = 0; back < DAYS_BACK; back++)
            for (var provider : providers.all())
                if (days.claim(provider.code(), last.minusDays(back), now, now.plus(LEASE)))
                    return compare(provider, last.minusDays(back));
        return false;
    }

    private boolean compare(Provider provider, LocalDate day) {
        var list = provider.day(day);
        int[] seen = list.isPresent() ? byList(provider, day, list.get()) : byAsking(provider, day);
        days.done(provider.code(), day, seen[0], seen[1], now());
        return true;
    }

    /** Where the provider gives a list, both sides are walked. */
    private int[] byList(Provider provider, LocalDate day, List<Money> list) {
        list.forEach(it -> takeNotice(provider, it));
        var theirs = list.stream().collect(Collectors.toMap(Money::transaction, Function.identity(), (a, b) -> b));
        var around = days.ours(provider.code(), start(day.minusDays(1)), start(day.plusDays(2))).stream()
                .collect(Collectors.toMap(Ours::transaction, Function.identity()));
        var found = list.stream()
                .flatMap(it -> differ(provider, day, around.get(it.transaction()), it))
                .toList();
        var missing = days.ours(provider.code(), start(day), start(day.plusDays(1))).stream()
                .filter(it -> !theirs.containsKey(it.transaction()) && !isOfTheDayBefore(provider, day, it))
                .map(it -> of(provider, day, Difference.Kind.NOT_THEIRS, it.transaction(), it.tiyn(), null))
                .toList();
        int added = add(Stream.concat(found.stream(), missing.stream()));
        return new int[] {list.size() + missing.size(), added};
    }

    private boolean isOfTheDayBefore(Provider provider, LocalDate day, Ours it) {
        return provider.day(day.minusDays(1)).orElse(List.of()).stream()
                .anyMatch(other -> other.transaction().equals(it.transaction()));
    }

    /** Where it gives none, it is asked about each of our movements. */
    private int[] byAsking(Provider provider, LocalDate day) {
        var ours = days.ours(provider.code(), start(day), start(day.plusDays(1)));
        var found = ours.stream().flatMap(it -> asked(provider, day, it));
        return new int[] {ours.size(), add(found)};
    }

    private Stream<Difference> asked(Provider provider, LocalDate day, Ours it) {
        var attempt = payments.find(it.attempt());
        if (attempt.isEmpty()) return Stream.empty();
        var sight =
                provider.look(new Asked(attempt.get().invoice(), attempt.get().handle()));
        return switch (sight) {
            case Sight.Lost _ -> Stream.empty(); // another day it may be told
            case Sight.Nothing _, Sight.Declined _ ->
                Stream.of(of(provider, day, Difference.Kind.NOT_THEIRS, it.transaction(), it.tiyn(), null));
            case Sight.Moved(var money) ->
                money.stream()
                        .filter(one -> one.transaction().equals(it.transaction()))
                        .flatMap(one -> differ(provider, day, it, one));
        };
    }

    private void takeNotice(Provider provider, Money it) {
        payments.byInvoice(provider.code(), it.invoice())
                .ifPresent(attempt -> settling.apply(attempt.id(), new Sight.Moved(it)));
    }

    private Stream<Difference> differ(Provider provider, LocalDate day, @Nullable Ours ours, Money theirs) {
        if (ours == null)
            return payments.byInvoice(provider.code(), theirs.invoice()).isPresent()
                    ? Stream.empty() // seen on another day, or just now
                    : Stream.of(of(provider, day, Difference.Kind.NOT_OURS, theirs.transaction(), null, theirs.tiyn()));
        var kind = ours.tiyn() != theirs.tiyn()
                ? Difference.Kind.OTHER_SUM
                : !ours.stage().equals(Codes.of(theirs.stage()))
                        ? Difference.Kind.OTHER_STAGE
                        : theirs.returned() != Money.UNTOLD && theirs.returned() != ours.back()
                                ? Difference.Kind.OTHER_REFUND
                                : null;
        if (kind == null) return Stream.empty();
        boolean back = kind == Difference.Kind.OTHER_REFUND;
        return Stream.of(of(
                provider,
                day,
                kind,
                theirs.transaction(),
                back ? ours.back() : ours.tiyn(),
                back ? theirs.returned() : theirs.tiyn()));
    }

    private int add(Stream<Difference> found) {
        return (int) found.filter(differences::add).count();
    }

    private Difference of(
            Provider provider,
            LocalDate day,
            Difference.Kind kind,
            String reference,
            @Nullable Long ours,
            @Nullable Long theirs) {
        return new Difference(
                UUID.randomUUID(), provider.code(), day, kind, reference, ours, theirs, now(), null, null, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }
}
