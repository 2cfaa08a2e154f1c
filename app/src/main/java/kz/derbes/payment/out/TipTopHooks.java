package kz.derbes.payment.out;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.derbes.payment.out.Money.Stage;
import tools.jackson.databind.JsonNode;

/** The hooks of TipTop Pay and its words for where money stands. What they say about card and buyer is not read. */
final class TipTopHooks {
    private final String secret;

    TipTopHooks(String secret) {
        this.secret = secret;
    }

    Told hear(Heard heard) {
        if (!Signatures.isHmac(secret, heard.bytes(), heard.signature())) return new Told.Forged();
        try {
            return read(heard.kind(), Forms.read(heard.text()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Told.Garbled();
        }
    }

    private static Told read(String kind, Map<String, String> fields) {
        UnaryOperator<String> field = name -> fields.getOrDefault(name, "");
        if (fields.getOrDefault("InvoiceId", "").isEmpty()) return new Told.Noise();
        long invoice = Long.parseLong(field.apply("InvoiceId"));
        return switch (kind) {
            case "check" -> new Told.May(invoice, Tenge.tiyn(field.apply("Amount")), field.apply("Currency"));
            case "pay" -> new Told.News(invoice, sight(field));
            case "fail" -> new Told.News(invoice, new Sight.Declined("declined"));
            // a confirmation, a cancellation or a refund is seen whole only by asking
            case "confirm", "cancel", "refund" -> new Told.Hint(invoice);
            default -> new Told.Noise();
        };
    }

    static Sight sight(JsonNode model) {
        return sight(name -> model.path(name).asString());
    }

    private static Sight sight(UnaryOperator<String> field) {
        var stage = stage(field.apply("Status"));
        if (stage.isEmpty())
            return field.apply("Status").equals("Declined") ? new Sight.Declined("declined") : new Sight.Nothing();
        return new Sight.Moved(new Money(
                number(field.apply("TransactionId")),
                Long.parseLong(field.apply("InvoiceId")),
                Tenge.tiyn(field.apply("Amount")),
                field.apply("Currency"),
                stage.get(),
                Money.UNTOLD));
    }

    private static String number(String transaction) {
        if (!transaction.matches("[0-9]{1,20}")) throw new IllegalArgumentException("no number of a transaction");
        return transaction;
    }

    private static Optional<Stage> stage(String status) {
        return switch (status) {
            case "Authorized" -> Optional.of(Stage.HELD);
            case "Completed" -> Optional.of(Stage.CHARGED);
            case "Cancelled" -> Optional.of(Stage.VOIDED);
            default -> Optional.empty();
        };
    }
}
