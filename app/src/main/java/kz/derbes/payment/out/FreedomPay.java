package kz.derbes.payment.out;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.payment.out.Money.Stage;

/** Freedom Pay, which speaks the protocol of PayBox: signed {@code pg_} fields in, signed XML out. */
final class FreedomPay implements Provider {
    private static final String CODE = "freedom-pay";
    private static final String UNKNOWN_ORDER = "340";
    private final ProviderSettings.Freedom settings;
    private final Wire wire;

    FreedomPay(ProviderSettings.Freedom settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String country() {
        return settings.country().code();
    }

    @Override
    public boolean canHold() {
        return true;
    }

    @Override
    public Opened open(Opening it) {
        var fields = fields(Map.of(
                "pg_order_id", Long.toString(it.invoice()),
                "pg_amount", Tenge.of(it.tiyn()),
                "pg_currency", "KZT",
                "pg_description", it.number(),
                "pg_language", it.language().code(),
                "pg_auto_clearing", settings.holds() || it.hold() ? "0" : "1",
                "pg_result_url", it.hooks() + "/result",
                "pg_check_url", it.hooks() + "/check",
                "pg_success_url", it.back().toString(),
                "pg_failure_url", it.back().toString()));
        fields.put("pg_request_method", "POST");
        return switch (call("init_payment.php", fields)) {
            case Lost(var code) -> new Opened.Lost(code);
            case Wrong(var code) -> new Opened.Refused(code);
            case Fine(var answer) -> page(answer);
        };
    }

    private static Opened page(Map<String, String> answer) {
        String handle = answer.getOrDefault("pg_payment_id", "");
        String page = answer.getOrDefault("pg_redirect_url", "");
        if (!handle.matches("[0-9]{1,20}") || !page.startsWith("http")) return new Opened.Lost("unreadable");
        return new Opened.Page(handle, URI.create(page));
    }

    @Override
    public Sight look(Asked asked) {
        var fields = fields(Map.of("pg_order_id", Long.toString(asked.invoice())));
        return switch (call("get_status3.php", fields)) {
            case Lost(var code) -> new Sight.Lost(code);
            case Wrong(var code) -> code.equals(UNKNOWN_ORDER) ? new Sight.Nothing() : new Sight.Lost(code);
            case Fine(var answer) -> sight(asked.invoice(), answer);
        };
    }

    private static Sight sight(long invoice, Map<String, String> answer) {
        try {
            return switch (answer.getOrDefault("pg_payment_status", "")) {
                case "success", "ok" ->
                    moved(invoice, answer, "1".equals(answer.get("pg_captured")) ? Stage.CHARGED : Stage.HELD);
                case "revoked" -> moved(invoice, answer, Stage.VOIDED);
                case "error", "failed" -> new Sight.Declined("declined");
                default -> new Sight.Nothing();
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Sight.Lost("unreadable");
        }
    }

    private static Sight moved(long invoice, Map<String, String> answer, Stage stage) {
        long returned = Math.abs(Tenge.tiyn(answer.getOrDefault("pg_refund_amount", "0")));
        return new Sight.Moved(new Money(
                answer.getOrDefault("pg_payment_id", ""),
                invoice,
                Tenge.tiyn(answer.getOrDefault("pg_amount", "")),
                answer.getOrDefault("pg_currency", ""),
                stage,
                returned));
    }

    @Override
    public Answered capture(Deed deed) {
        return deed("do_capture.php", Map.of("pg_payment_id", deed.transaction()));
    }

    @Override
    public Answered release(Deed deed) {
        return deed("cancel.php", Map.of("pg_payment_id", deed.transaction()));
    }

    @Override
    public Answered giveBack(Deed deed) {
        return deed(
                "revoke.php", Map.of("pg_payment_id", deed.transaction(), "pg_refund_amount", Tenge.of(deed.tiyn())));
    }

    private Answered deed(String script, Map<String, String> what) {
        return switch (call(script, fields(what))) {
            case Lost(var code) -> new Answered.Lost(code);
            case Wrong(var code) -> new Answered.Refused(code);
            case Fine _ -> new Answered.Done();
        };
    }

    @Override
    public Told hear(Heard heard) {
        try {
            var fields = Forms.read(heard.text());
            String given = Optional.ofNullable(fields.remove("pg_sig")).orElse("");
            if (!Signatures.isSame(
                    Signatures.md5(heard.kind(), fields, settings.secret().value()), given)) return new Told.Forged();
            return told(heard.kind(), fields);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Told.Garbled();
        }
    }

    private static Told told(String kind, SortedMap<String, String> fields) {
        long invoice = Long.parseLong(fields.getOrDefault("pg_order_id", ""));
        if (kind.equals("check"))
            return new Told.May(
                    invoice,
                    Tenge.tiyn(fields.getOrDefault("pg_amount", "")),
                    fields.getOrDefault("pg_currency", "KZT"));
        if (!kind.equals("result")) return new Told.Noise();
        if (!"1".equals(fields.get("pg_result"))) return new Told.News(invoice, new Sight.Declined("declined"));
        return new Told.News(
                invoice, moved(invoice, fields, "0".equals(fields.get("pg_captured")) ? Stage.HELD : Stage.CHARGED));
    }

    @Override
    public Reply reply(Heard heard, boolean accepted) {
        var fields = new TreeMap<String, String>();
        fields.put("pg_status", accepted ? "ok" : "rejected");
        fields.put("pg_salt", salt());
        fields.put(
                "pg_sig", Signatures.md5(heard.kind(), fields, settings.secret().value()));
        return new Reply("application/xml", PayboxXml.write(fields));
    }

    private SortedMap<String, String> fields(Map<String, String> own) {
        var fields = new TreeMap<>(own);
        fields.put("pg_merchant_id", settings.merchant());
        fields.put("pg_salt", salt());
        return fields;
    }

    private static String salt() {
        return UUID.randomUUID().toString().substring(0, 16);
    }

    private Back call(String script, SortedMap<String, String> fields) {
        fields.put("pg_sig", Signatures.md5(script, fields, settings.secret().value()));
        var to = URI.create(settings.api() + "/" + script);
        return switch (wire.post(to, Forms.TYPE, Forms.write(fields), Map.of())) {
            case Wire.Silence(var code) -> new Lost(code);
            case Wire.No(int status) -> new Wrong("answer-" + status);
            case Wire.Text(var body) -> read(script, body);
        };
    }

    private Back read(String script, String body) {
        var answer = PayboxXml.read(body);
        String given = Optional.ofNullable(answer.remove("pg_sig")).orElse("");
        if (!Signatures.isSame(Signatures.md5(script, answer, settings.secret().value()), given))
            return new Lost("unsigned");
        if ("ok".equals(answer.get("pg_status"))) return new Fine(answer);
        String code = answer.getOrDefault("pg_error_code", "");
        return new Wrong(code.matches("[0-9]{1,6}") ? code : "refused");
    }

    /** A signed answer, or none. */
    private sealed interface Back {}

    private record Fine(Map<String, String> answer) implements Back {}

    private record Wrong(String code) implements Back {}

    private record Lost(String code) implements Back {}
}
