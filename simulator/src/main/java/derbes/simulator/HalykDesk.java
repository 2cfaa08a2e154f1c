package derbes.simulator;

/** Halyk ePay: a token for a form, invoices by link, statuses by query, operations on a transaction. */
final class HalykDesk implements Desk {
    private static final String TOKEN = "simulated-token";
    private final World world;

    HalykDesk(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        if (call.below().equals("oauth2/token")) return token(call);
        if (!call.header("Authorization").orElse("").equals("Bearer " + TOKEN)) return Reply.refuse(401);
        if (call.below().equals("invoice")) return invoice(call);
        if (call.below().startsWith("check-status/payment/transaction/"))
            return status(call.path().getLast());
        return operation(call);
    }

    private static Reply token(Call call) {
        boolean known = call.field("client_id").equals(Keys.PUBLIC)
                && call.field("client_secret").equals(Keys.SECRET);
        if (!known) return Reply.refuse(401);
        return Reply.json("{\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200,\"token_type\":\"Bearer\"}");
    }

    private Reply invoice(Call call) {
        var bill = world.bills.open(
                House.HALYK,
                new Bill.Ask(
                        call.field("invoice_id"),
                        Sums.tiyn(call.field("amount")),
                        call.field("description"),
                        false,
                        call.field("back_link"),
                        call.field("failure_back_link"),
                        call.field("post_link")));
        return Reply.json("{\"id\":%s,\"invoice_url\":%s,\"status\":\"active\"}"
                .formatted(Json.text(bill.id), Json.text(world.page(bill))));
    }

    private Reply status(String invoice) {
        var bill = world.bills.byInvoice(House.HALYK, invoice);
        var last = bill.flatMap(Bill::last);
        if (bill.isEmpty() || last.isEmpty())
            return Reply.json("{\"resultCode\":\"102\",\"resultMessage\":\"transaction is not found\"}");
        return Reply.json(
                ("{\"resultCode\":\"100\",\"resultMessage\":\"SUCCESS\",\"transaction\":{\"id\":%s,\"invoiceID\":%s,"
                                + "\"amount\":%s,\"currency\":\"KZT\",\"statusName\":%s}}")
                        .formatted(
                                Json.text(last.get().id),
                                Json.text(invoice),
                                Sums.tenge(last.get().tiyn),
                                Json.text(word(last.get()))));
    }

    private Reply operation(Call call) {
        var path = call.path();
        if (path.size() != 4) return Reply.refuse(404);
        var found = world.bills.transaction(House.HALYK, path.get(2));
        if (found.isEmpty()) return Reply.refuse(400);
        boolean done = switch (path.get(3)) {
            case "charge" -> world.bills.capture(found.get());
            case "cancel" -> world.bills.release(found.get());
            case "refund" -> world.bills.refund(found.get(), call.field("externalID"), Sums.tiyn(call.field("amount")));
            default -> false;
        };
        return done ? Reply.json("{\"code\":0}") : Reply.refuse(400);
    }

    private static String word(Transaction it) {
        if (it.refunded() == it.tiyn) return "REFUND";
        return switch (it.stage) {
            case HELD -> "AUTH";
            case CHARGED -> "CHARGE";
            case VOIDED -> "CANCEL";
            case DECLINED -> "REJECT";
        };
    }
}
