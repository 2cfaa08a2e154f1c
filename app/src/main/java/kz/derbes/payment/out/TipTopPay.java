package kz.derbes.payment.out;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * TipTop Pay, which speaks the protocol of CloudPayments: forms in, JSON with {@code Success} and {@code Model} out, the
 * same {@code X-Request-ID} answered alike for an hour, hooks signed with HMAC-SHA256 over their body.
 */
final class TipTopPay implements Provider {
    private static final String CODE = "tiptop-pay";
    /** The provider remembers a request for an hour; the rest is for clocks and for the way. */
    private static final Duration REMEMBERED = Duration.ofMinutes(50);

    private final ProviderSettings.TipTop settings;
    private final Wire wire;
    private final TipTopHooks hooks;

    TipTopPay(ProviderSettings.TipTop settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
        this.hooks = new TipTopHooks(settings.secret().value());
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
        var fields = Map.of(
                "Amount", Tenge.of(it.tiyn()),
                "Currency", "KZT",
                "Description", it.number(),
                "InvoiceId", Long.toString(it.invoice()),
                "RequireConfirmation", Boolean.toString(settings.holds() || it.hold()),
                "CultureName", it.language().code(),
                "SuccessRedirectUrl", it.back().toString(),
                "FailRedirectUrl", it.back().toString());
        return call(
                "orders/create",
                fields,
                it.attempt(),
                model -> new Opened.Page(
                        model.path("Id").asString(),
                        URI.create(model.path("Url").asString())),
                Opened.Refused::new,
                Opened.Lost::new);
    }

    @Override
    public Sight look(Asked asked) {
        var fields = Map.of("InvoiceId", Long.toString(asked.invoice()));
        return call("v2/payments/find", fields, null, TipTopHooks::sight, code -> new Sight.Nothing(), Sight.Lost::new);
    }

    @Override
    public Answered capture(Deed deed) {
        return deed("payments/confirm", deed, true);
    }

    @Override
    public Answered release(Deed deed) {
        return deed("payments/void", deed, false);
    }

    @Override
    public Answered giveBack(Deed deed) {
        return deed("payments/refund", deed, true);
    }

    private Answered deed(String path, Deed deed, boolean sum) {
        var fields = new HashMap<>(Map.of("TransactionId", deed.transaction()));
        if (sum) fields.put("Amount", Tenge.of(deed.tiyn()));
        return call(path, fields, deed.id(), model -> new Answered.Done(), Answered.Refused::new, Answered.Lost::new);
    }

    @Override
    public Duration repeatable() {
        return REMEMBERED;
    }

    @Override
    public Optional<List<Money>> day(LocalDate day) {
        var fields = Map.of("Date", day.toString(), "TimeZone", "ALMT");
        return call(
                "payments/list",
                fields,
                null,
                model -> Optional.of(movements(model)),
                code -> Optional.empty(),
                code -> Optional.empty());
    }

    private static List<Money> movements(JsonNode model) {
        var all = new ArrayList<Money>();
        for (var it : model) if (TipTopHooks.sight(it) instanceof Sight.Moved(var money)) all.addAll(money);
        return all;
    }

    @Override
    public Told hear(Heard heard) {
        return hooks.hear(heard);
    }

    @Override
    public Reply reply(Heard heard, boolean accepted) {
        return new Reply("application/json", accepted ? "{\"code\":0}" : "{\"code\":13}");
    }

    private <T> T call(
            String path,
            Map<String, String> fields,
            @Nullable UUID request,
            Function<JsonNode, T> done,
            Function<String, T> refused,
            Function<String, T> lost) {
        var headers = new HashMap<>(Map.of("Authorization", login()));
        if (request != null) headers.put("X-Request-ID", request.toString());
        return switch (wire.post(URI.create(settings.api() + "/" + path), Forms.TYPE, Forms.write(fields), headers)) {
            case Wire.Silence(var code) -> lost.apply(code);
            case Wire.No(int status) -> refused.apply("answer-" + status);
            case Wire.Text(var body) -> read(body, done, refused, lost);
        };
    }

    private static <T> T read(
            String body, Function<JsonNode, T> done, Function<String, T> refused, Function<String, T> lost) {
        try {
            var answer = JsonMapper.shared().readTree(body);
            if (!answer.path("Success").isBoolean()) return lost.apply("unreadable");
            if (!answer.path("Success").asBoolean()) return refused.apply("refused");
            return done.apply(answer.path("Model"));
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            return lost.apply("unreadable");
        }
    }

    private String login() {
        String pair = settings.publicId() + ":" + settings.secret().value();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
