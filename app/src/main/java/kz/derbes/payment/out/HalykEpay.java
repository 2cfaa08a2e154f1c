package kz.derbes.payment.out;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kz.derbes.payment.out.Money.Stage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Halyk ePay: invoices by link, one token for each operation. Its hook carries no signature, so nothing in it is believed
 * but the number of the invoice: the bank is asked.
 */
final class HalykEpay implements Provider {
    private static final String CODE = "halyk-epay";
    private static final String JSON = "application/json";
    private static final Map<String, Stage> STAGES =
            Map.of("AUTH", Stage.HELD, "CHARGE", Stage.CHARGED, "REFUND", Stage.CHARGED, "CANCEL", Stage.VOIDED);

    private final ProviderSettings.Halyk settings;
    private final Wire wire;

    HalykEpay(ProviderSettings.Halyk settings, Wire wire) {
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
        return false;
    }

    @Override
    public Opened open(Opening it) {
        var fields = new TreeMap<String, Object>(Map.of(
                "shop_id",
                settings.shop(),
                "invoice_id",
                Long.toString(it.invoice()),
                "amount",
                new java.math.BigDecimal(Tenge.of(it.tiyn())),
                "currency",
                "KZT",
                "language",
                "rus",
                "description",
                it.number(),
                "expire_period",
                "1d",
                "recipient_contact",
                settings.contact()));
        fields.put("post_link", it.hooks() + "/post");
        fields.put("failure_post_link", it.hooks() + "/fail");
        fields.put("back_link", it.back().toString());
        fields.put("failure_back_link", it.back().toString());
        String body = JsonMapper.shared().writeValueAsString(fields);
        return call(
                headers -> wire.post(URI.create(settings.api() + "/invoice"), JSON, body, headers),
                HalykEpay::page,
                Opened.Refused::new,
                Opened.Lost::new);
    }

    private static Opened page(JsonNode answer) {
        String handle = answer.path("id").asString();
        String page = answer.path("invoice_url").asString();
        if (!handle.matches("[0-9A-Za-z-]{1,64}") || !page.startsWith("http")) return new Opened.Lost("unreadable");
        return new Opened.Page(handle, URI.create(page));
    }

    @Override
    public Sight look(Asked asked) {
        var from = URI.create(settings.api() + "/check-status/payment/transaction/" + asked.invoice());
        return call(
                headers -> wire.get(from, headers),
                answer -> sight(asked.invoice(), answer.path("transaction")),
                Sight.Lost::new,
                Sight.Lost::new);
    }

    private static Sight sight(long invoice, JsonNode it) {
        String status = it.path("statusName").asString();
        var stage = STAGES.get(status);
        if (stage == null)
            return status.equals("REJECT") || status.equals("FAILED")
                    ? new Sight.Declined("declined")
                    : new Sight.Nothing();
        if (!it.path("id").asString().matches("[0-9A-Za-z-]{1,64}")
                || !it.path("invoiceID").asString().equals(Long.toString(invoice))) return new Sight.Lost("unreadable");
        long tiyn = Tenge.tiyn(it.path("amount").asString());
        return new Sight.Moved(new Money(
                it.path("id").asString(),
                invoice,
                tiyn,
                it.path("currency").asString(),
                stage,
                status.equals("REFUND") ? tiyn : Money.UNTOLD));
    }

    @Override
    public Answered capture(Deed deed) {
        return deed(deed, "charge", "");
    }

    @Override
    public Answered release(Deed deed) {
        return deed(deed, "cancel", "");
    }

    @Override
    public Answered giveBack(Deed deed) {
        String number = URLEncoder.encode(deed.id().toString(), StandardCharsets.UTF_8);
        return deed(deed, "refund", "?amount=" + Tenge.of(deed.tiyn()) + "&externalID=" + number);
    }

    private Answered deed(Deed deed, String what, String query) {
        var to = URI.create(settings.api() + "/operation/" + deed.transaction() + "/" + what + query);
        return call(
                headers -> wire.post(to, JSON, "", headers),
                answer -> new Answered.Done(),
                Answered.Refused::new,
                Answered.Lost::new);
    }

    @Override
    public Told hear(Heard heard) {
        try {
            String invoice = JsonMapper.shared()
                    .readTree(heard.bytes())
                    .path("invoiceId")
                    .asString();
            return new Told.Hint(Long.parseLong(invoice));
        } catch (JacksonException | NumberFormatException e) {
            return new Told.Garbled();
        }
    }

    @Override
    public Reply reply(Heard heard, boolean accepted) {
        return new Reply(JSON, "{}");
    }

    /** A token for this one operation, then the operation. */
    private <T> T call(
            Function<Map<String, String>, Wire.Back> operation,
            Function<JsonNode, T> done,
            Function<String, T> refused,
            Function<String, T> lost) {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                "payment",
                "client_id",
                settings.client(),
                "client_secret",
                settings.secret().value());
        var token = wire.post(settings.oauth(), Forms.TYPE, Forms.write(form), Map.of());
        if (!(token instanceof Wire.Text(var text))) return lost.apply("no-token");
        return parsed(text, it -> it.path("access_token").asString())
                .map(it -> operation.apply(new HashMap<>(Map.of("Authorization", "Bearer " + it))))
                .map(back -> read(back, done, refused, lost))
                .orElseGet(() -> lost.apply("no-token"));
    }

    private static <T> T read(
            Wire.Back back, Function<JsonNode, T> done, Function<String, T> refused, Function<String, T> lost) {
        return switch (back) {
            case Wire.Silence(var code) -> lost.apply(code);
            case Wire.No(int status) -> refused.apply("answer-" + status);
            case Wire.Text(var body) ->
                parsed(body.isBlank() ? "{}" : body, done).orElseGet(() -> lost.apply("unreadable"));
        };
    }

    private static <T> Optional<T> parsed(String body, Function<JsonNode, T> read) {
        try {
            return Optional.ofNullable(read.apply(JsonMapper.shared().readTree(body)));
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
