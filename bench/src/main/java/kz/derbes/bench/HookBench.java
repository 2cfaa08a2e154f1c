package kz.derbes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * News of payments as TipTop Pay tells them: signed, over HTTP, each of another transaction; an answer means that the money, the
 * paid order, its facts and its letter are on disk.
 */
final class HookBench {
    /** What the house is told of the provider; the caretaker and the postman rest. */
    static final String[] SETTINGS = {
        "--derbes.demo=true",
        "--derbes.payment.provider.tiptop.public-id=bench",
        "--derbes.payment.provider.tiptop.secret=bench",
        "--derbes.payment.rounds=false",
        "--derbes.notification.postman=false"
    };

    private static final int CALLERS = 32;
    private static final int MILLIS = 5_000;
    private static final int ORDERS = 40_000;
    private static final int AGAIN = 100;
    private static final int FIRST = 5_000_000;

    private final URI hooks;
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();

    private HookBench(House house) {
        hooks = house.address().resolve("/pay/hook/tiptop-pay/pay");
    }

    static Figure run(House house) throws Exception {
        try (var rows = new HookRows(house.database())) {
            rows.orders(ORDERS, FIRST);
            rows.prepare(CALLERS);
            return new HookBench(house).measured(rows);
        }
    }

    private Figure measured(HookRows rows) throws Exception {
        var callers = Callers.virtual(CALLERS, MILLIS);
        callers.repeat((caller, turn) -> tell(next.getAndIncrement()));
        var pace = callers.repeat((caller, turn) -> tell(next.getAndIncrement()));
        for (int n = 0; n < AGAIN; n++) tell(n);
        long missing = next.get() - rows.paid();
        var plain = Callers.plain(CALLERS, MILLIS).repeat((caller, turn) -> rows.insert(caller));
        Bench.say("hooks: " + pace + ", plain insert: " + plain);
        return Figure.of("shop.hooks_per_s", pace.perSecond(), "/s")
                .with("p99_ms", pace.p99Millis())
                .with("callers", (Object) CALLERS)
                .with("told", (Object) next.get())
                .with("missing", (Object) missing)
                .with("durability", (Object)
                        "A, over HTTP, verified, deduplicated; charge, paid order, facts and letter")
                .beside(plain.perSecond());
    }

    private void tell(int n) throws IOException, InterruptedException {
        if (n >= ORDERS) throw new IllegalStateException("more hooks than orders");
        String body = "TransactionId=%d&Amount=%s&Currency=KZT&Status=Completed&InvoiceId=%d"
                .formatted(9_000_000 + n, HookRows.AMOUNT, FIRST + n);
        var answer = client.send(
                HttpRequest.newBuilder(hooks)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Content-HMAC", signature(body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 200) throw new IllegalStateException("the hook was answered " + answer.statusCode());
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("bench".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
