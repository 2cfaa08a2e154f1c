package derbes.simulator;

import java.util.SortedMap;
import java.util.TreeMap;

/** Freedom Pay, which speaks the protocol of PayBox: signed fields in, signed XML out. */
final class FreedomDesk implements Desk {
    private final World world;

    FreedomDesk(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        String script = call.below();
        var fields = new TreeMap<>(call.fields());
        String signed = fields.remove("pg_sig");
        if (!Signs.md5(script, fields, Keys.SECRET).equals(signed)) return error(script, "9998");
        return switch (script) {
            case "init_payment.php" -> open(call);
            case "get_status3.php" -> status(call);
            case "do_capture.php" -> deed(script, call, true);
            case "cancel.php" -> deed(script, call, false);
            case "revoke.php" -> revoke(call);
            default -> Reply.refuse(404);
        };
    }

    private Reply open(Call call) {
        var bill = world.bills.open(
                House.FREEDOM,
                new Bill.Ask(
                        call.field("pg_order_id"),
                        Sums.tiyn(call.field("pg_amount")),
                        call.field("pg_description"),
                        call.field("pg_auto_clearing").equals("0"),
                        call.field("pg_success_url"),
                        call.field("pg_failure_url"),
                        call.field("pg_result_url")));
        var fields = ok();
        fields.put("pg_payment_id", bill.id);
        fields.put("pg_redirect_url", world.page(bill));
        return xml("init_payment.php", fields);
    }

    private Reply status(Call call) {
        var bill = world.bills
                .byInvoice(House.FREEDOM, call.field("pg_order_id"))
                .or(() -> world.bills.bill(call.field("pg_payment_id")));
        if (bill.isEmpty()) return error("get_status3.php", "340");
        var fields = ok();
        fields.put("pg_payment_id", bill.get().id);
        fields.put("pg_currency", "KZT");
        fields.put("pg_amount", Sums.tenge(bill.get().ask.tiyn()));
        fields.put(
                "pg_payment_status", bill.get().last().map(it -> word(it.stage)).orElse("new"));
        bill.get().last().ifPresent(it -> {
            fields.put("pg_captured", it.stage == Stage.CHARGED ? "1" : "0");
            fields.put("pg_refund_amount", Sums.tenge(-it.refunded()));
            fields.put("pg_reference", it.id);
        });
        return xml("get_status3.php", fields);
    }

    private Reply deed(String script, Call call, boolean capture) {
        var found = world.bills.bill(call.field("pg_payment_id")).flatMap(Bill::last);
        boolean done =
                found.isPresent() && (capture ? world.bills.capture(found.get()) : world.bills.release(found.get()));
        return done ? xml(script, ok()) : error(script, "490");
    }

    private Reply revoke(Call call) {
        var found = world.bills.bill(call.field("pg_payment_id")).flatMap(Bill::last);
        boolean done = found.isPresent()
                && world.bills.refund(found.get(), world.bills.number(), Sums.tiyn(call.field("pg_refund_amount")));
        return done ? xml("revoke.php", ok()) : error("revoke.php", "490");
    }

    private static SortedMap<String, String> ok() {
        var fields = new TreeMap<String, String>();
        fields.put("pg_status", "ok");
        return fields;
    }

    private static Reply error(String script, String code) {
        var fields = new TreeMap<String, String>();
        fields.put("pg_status", "error");
        fields.put("pg_error_code", code);
        return xml(script, fields);
    }

    private static Reply xml(String script, SortedMap<String, String> fields) {
        fields.put("pg_salt", "salt");
        fields.put("pg_sig", Signs.md5(script, fields, Keys.SECRET));
        var body = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><response>");
        fields.forEach((name, value) -> body.append("<%s>%s</%s>".formatted(name, escaped(value), name)));
        return Reply.xml(body.append("</response>").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case HELD, CHARGED -> "success";
            case VOIDED -> "revoked";
            case DECLINED -> "error";
        };
    }
}
