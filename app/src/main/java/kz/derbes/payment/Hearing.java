package kz.derbes.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import kz.derbes.door.Throttle;
import kz.derbes.order.Orders;
import kz.derbes.payment.out.Heard;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.out.Sight;
import kz.derbes.payment.out.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes hooks in. Of a hook nothing stays but the hash, the hour and the verdict; a genuine one is acknowledged only after
 * what it says is committed, so a provider that hears nothing tells it again.
 */
@Service
public class Hearing {
    private final Providers providers;
    private final AttemptRows attempts;
    private final HookRows hooks;
    private final Settling settling;
    private final Orders orders;
    private final Throttle throttle;
    private final PaymentBell bell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Hearing(
            Providers providers,
            AttemptRows attempts,
            HookRows hooks,
            Settling settling,
            Orders orders,
            Throttle throttle,
            PaymentBell bell,
            TransactionTemplate transaction,
            Clock clock) {
        this.providers = providers;
        this.attempts = attempts;
        this.hooks = hooks;
        this.settling = settling;
        this.orders = orders;
        this.throttle = throttle;
        this.bell = bell;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hears a hook said to be of that provider, from that network address. */
    public Verdict hear(String method, Heard heard, String address) {
        var provider = providers.of(method);
        if (provider.isEmpty()) return new Verdict.NotFound();
        var told = provider.get().hear(heard);
        byte[] hash = hash(heard);
        return switch (told) {
            case Told.Forged _ -> forged(method, hash, address);
            case Told.Garbled _ -> {
                note(method, hash, "garbled");
                yield new Verdict.Garbled();
            }
            case Told.Noise _ -> answer(provider.get(), heard, true);
            case Told.May(long invoice, long tiyn, String currency) ->
                answer(provider.get(), heard, currency.equals("KZT") && mayPay(method, invoice, tiyn));
            case Told.Hint(long invoice) -> {
                note(method, hash, "hint");
                attempts.byInvoice(method, invoice).ifPresent(it -> attempts.hurry(it.id(), clock.instant()));
                bell.ring();
                yield answer(provider.get(), heard, true);
            }
            case Told.News(long invoice, var sight) -> {
                transaction.executeWithoutResult(status -> news(method, hash, invoice, sight));
                bell.ring();
                yield answer(provider.get(), heard, true);
            }
        };
    }

    private void news(String method, byte[] hash, long invoice, Sight sight) {
        var attempt = attempts.byInvoice(method, invoice);
        if (!hooks.add(method, hash, attempt.isPresent() ? "taken" : "no-such-invoice", clock.instant())) return;
        attempt.ifPresent(it -> settling.apply(it.id(), sight));
    }

    private boolean mayPay(String method, long invoice, long tiyn) {
        return attempts.byInvoice(method, invoice)
                .filter(it -> it.tiyn() == tiyn && it.state().next().contains(State.PAID))
                .flatMap(it -> orders.payable(it.order()))
                .filter(it -> it.tiyn() == tiyn)
                .isPresent();
    }

    private Verdict forged(String method, byte[] hash, String address) {
        if (throttle.address(PaymentLimit.PAYMENT_HOOKS_FORGED, address).isEmpty()) note(method, hash, "forged");
        return new Verdict.Forged();
    }

    private void note(String method, byte[] hash, String verdict) {
        hooks.add(method, hash, verdict, clock.instant());
    }

    private static Verdict answer(Provider provider, Heard heard, boolean accepted) {
        return new Verdict.Answer(provider.reply(heard, accepted));
    }

    private static byte[] hash(Heard heard) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(heard.kind().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return sha.digest(heard.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
