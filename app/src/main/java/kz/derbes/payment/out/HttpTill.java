package kz.derbes.payment.out;

import java.net.URI;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cash register that is asked by {@code POST /receipts} with number, kind, sum and lines as JSON, and answers with
 * {@code sign} and {@code register}. The shape is ours; each operator of fiscal data has another.
 */
final class HttpTill implements Till {
    private static final String CODE = "[0-9A-Za-z-]{1,40}";
    private final TillSettings settings;
    private final Wire wire;

    HttpTill(TillSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    @Override
    public boolean isThere() {
        return settings.api() != null;
    }

    @Override
    public Printed print(Sheet it) {
        var lines = it.lines().stream()
                .map(line -> Map.of("name", line.name(), "quantity", line.quantity(), "price", Tenge.of(line.tiyn())))
                .toList();
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "number",
                        it.id().toString(),
                        "kind",
                        it.refund() ? "refund" : "sale",
                        "order",
                        it.number(),
                        "currency",
                        "KZT",
                        "sum",
                        Tenge.of(it.tiyn()),
                        "lines",
                        lines));
        var headers = Map.of("Authorization", "Bearer " + settings.token().value());
        return switch (wire.post(URI.create(settings.api() + "/receipts"), "application/json", body, headers)) {
            case Wire.Silence(var code) -> new Printed.Lost(code);
            case Wire.No(int status) -> new Printed.Refused("answer-" + status);
            case Wire.Text(var text) -> read(text);
        };
    }

    private static Printed read(String text) {
        try {
            var answer = JsonMapper.shared().readTree(text);
            String sign = answer.path("sign").asString();
            String register = answer.path("register").asString();
            if (!sign.matches(CODE) || !register.matches(CODE)) return new Printed.Lost("unreadable");
            return new Printed.Made(sign, register);
        } catch (JacksonException e) {
            return new Printed.Lost("unreadable");
        }
    }
}
