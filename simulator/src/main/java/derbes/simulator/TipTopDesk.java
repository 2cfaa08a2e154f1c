package derbes.simulator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/** TipTop Pay, which speaks the protocol of CloudPayments: Basic login, form in, JSON out, Success and Model. */
final class TipTopDesk implements Desk {
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString((Keys.PUBLIC + ":" + Keys.SECRET).getBytes(StandardCharsets.UTF_8));
    private final World world;

    TipTopDesk(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        if (!LOGIN.equals(call.header("Authorization").orElse(""))) return Reply.refuse(401);
        return switch (call.below()) {
            case "orders/create" -> create(call);
            case "orders/cancel" -> Reply.json("{\"Success\":true,\"Message\":null}");
            case "v2/payments/find" -> find(call);
            case "payments/list" -> list(call);
            case "payments/confirm" -> done(of(call).filter(world.bills::capture));
            case "payments/void" -> done(of(call).filter(world.bills::release));
            case "payments/refund" -> refund(call);
            default -> Reply.refuse(404);
        };
    }

    private Reply create(Call call) {
        var bill = world.bills.open(
                House.TIPTOP,
                new Bill.Ask(
                        call.field("InvoiceId"),
                        Sums.tiyn(call.field("Amount")),
                        call.field("Description"),
                        call.field("RequireConfirmation").equals("true"),
                        call.field("SuccessRedirectUrl"),
                        call.field("FailRedirectUrl"),
                        ""));
        return Reply.json("{\"Success\":true,\"Message\":null,\"Model\":{\"Id\":%s,\"Number\":%s,\"Url\":%s}}"
                .formatted(Json.text("o" + bill.id), bill.id, Json.text(world.page(bill))));
    }

    private Reply find(Call call) {
        return world.bills
                .byInvoice(House.TIPTOP, call.field("InvoiceId"))
                .flatMap(bill -> bill.last().map(it -> "{\"Success\":true,\"Model\":" + model(bill, it) + "}"))
                .map(Reply::json)
                .orElseGet(() -> Reply.json("{\"Success\":false,\"Message\":\"Not found\"}"));
    }

    private Reply list(Call call) {
        var day = LocalDate.parse(call.field("Date"));
        String models = world.bills.of(House.TIPTOP).stream()
                .flatMap(bill -> bill.transactions.stream()
                        .filter(it -> LocalDate.ofInstant(it.at, ZoneOffset.ofHours(5))
                                .equals(day))
                        .map(it -> model(bill, it)))
                .collect(Collectors.joining(","));
        return Reply.json("{\"Success\":true,\"Message\":null,\"Model\":[" + models + "]}");
    }

    private Reply refund(Call call) {
        String number = call.header("X-Request-ID").orElseGet(world.bills::number);
        long tiyn = Sums.tiyn(call.field("Amount"));
        var found = of(call);
        boolean given = found.isPresent() && world.bills.refund(found.get(), number, tiyn);
        if (!given) return done(Optional.empty());
        return Reply.json(
                "{\"Success\":true,\"Message\":null,\"Model\":{\"TransactionId\":" + world.bills.number() + "}}");
    }

    private Optional<Transaction> of(Call call) {
        return world.bills.transaction(House.TIPTOP, call.field("TransactionId"));
    }

    private static Reply done(Optional<Transaction> changed) {
        return Reply.json(
                changed.isPresent()
                        ? "{\"Success\":true,\"Message\":null}"
                        : "{\"Success\":false,\"Message\":\"Refused\"}");
    }

    private static String model(Bill bill, Transaction it) {
        return ("{\"TransactionId\":%s,\"Amount\":%s,\"Currency\":\"KZT\",\"InvoiceId\":%s,\"Status\":%s,"
                        + "\"CardFirstSix\":\"400000\",\"CardLastFour\":\"0002\",\"Refunded\":%s}")
                .formatted(
                        it.id,
                        Sums.tenge(it.tiyn),
                        Json.text(bill.ask.invoice()),
                        Json.text(status(it.stage)),
                        it.refunded() > 0);
    }

    static String status(Stage stage) {
        return switch (stage) {
            case HELD -> "Authorized";
            case CHARGED -> "Completed";
            case VOIDED -> "Cancelled";
            case DECLINED -> "Declined";
        };
    }
}
