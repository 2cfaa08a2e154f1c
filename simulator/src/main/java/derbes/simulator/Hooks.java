package derbes.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the news of a transaction as each house writes them. */
final class Hooks {
    private static final String FORM = "application/x-www-form-urlencoded";
    private final World world;

    Hooks(World world) {
        this.world = world;
    }

    Post.Hook news(Bill bill, Transaction it) {
        return of(bill, it, Keys.SECRET);
    }

    /** The same, signed with a key that is not the shop's. */
    Post.Hook forged(Bill bill, Transaction it) {
        return of(bill, it, "not-the-secret");
    }

    private Post.Hook of(Bill bill, Transaction it, String secret) {
        return switch (bill.house) {
            case TIPTOP -> tiptop(bill, it, secret);
            case FREEDOM -> freedom(bill, it, secret);
            case HALYK -> halyk(bill, it);
            case TILL -> throw new IllegalArgumentException("a register tells nothing");
        };
    }

    private Post.Hook tiptop(Bill bill, Transaction it, String secret) {
        var fields = new TreeMap<String, String>();
        fields.put("TransactionId", it.id);
        fields.put("Amount", Sums.tenge(it.tiyn));
        fields.put("Currency", "KZT");
        fields.put("InvoiceId", bill.ask.invoice());
        fields.put("Status", TipTopDesk.status(it.stage));
        fields.put("OperationType", "Payment");
        fields.put("CardFirstSix", "400000");
        fields.put("Name", "SIMULATED CARDHOLDER");
        String kind = it.stage == Stage.DECLINED ? "fail" : "pay";
        String body = form(fields);
        return new Post.Hook(
                world.site.get() + "/pay/hook/tiptop-pay/" + kind,
                FORM,
                body,
                Map.of("Content-HMAC", Signs.hmac(secret, body)));
    }

    private static Post.Hook freedom(Bill bill, Transaction it, String secret) {
        var fields = new TreeMap<String, String>();
        fields.put("pg_order_id", bill.ask.invoice());
        fields.put("pg_payment_id", bill.id);
        fields.put("pg_amount", Sums.tenge(it.tiyn));
        fields.put("pg_currency", "KZT");
        fields.put("pg_result", it.stage == Stage.DECLINED ? "0" : "1");
        fields.put("pg_captured", it.stage == Stage.CHARGED ? "1" : "0");
        fields.put("pg_reference", it.id);
        fields.put("pg_salt", "salt" + it.id);
        String url = bill.ask.hook();
        fields.put("pg_sig", Signs.md5(url.substring(url.lastIndexOf('/') + 1), fields, secret));
        return new Post.Hook(url, FORM, form(fields), Map.of());
    }

    private static Post.Hook halyk(Bill bill, Transaction it) {
        String body =
                "{\"id\":%s,\"invoiceId\":%s,\"amount\":%s,\"currency\":\"KZT\",\"code\":%s,\"cardMask\":\"400000***0002\"}"
                        .formatted(
                                Json.text(it.id),
                                Json.text(bill.ask.invoice()),
                                Sums.tenge(it.tiyn),
                                Json.text(it.stage == Stage.DECLINED ? "error" : "ok"));
        return new Post.Hook(bill.ask.hook(), "application/json", body, Map.of());
    }

    private static String form(SortedMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
