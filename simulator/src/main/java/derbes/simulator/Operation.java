package derbes.simulator;

/** The name of an operation, the same for every house, by which its misbehaviour is ordered. */
final class Operation {
    private Operation() {}

    static String of(House house, Call call) {
        String path = call.below();
        return switch (house) {
            case TIPTOP -> tiptop(path);
            case FREEDOM -> freedom(path);
            case HALYK -> halyk(path);
            case TILL -> "receipt";
        };
    }

    private static String tiptop(String path) {
        return switch (path) {
            case "orders/create" -> "open";
            case "payments/confirm" -> "capture";
            case "payments/void" -> "release";
            case "payments/refund" -> "refund";
            case "payments/list" -> "list";
            default -> "look";
        };
    }

    private static String freedom(String path) {
        return switch (path) {
            case "init_payment.php" -> "open";
            case "do_capture.php" -> "capture";
            case "cancel.php" -> "release";
            case "revoke.php" -> "refund";
            default -> "look";
        };
    }

    private static String halyk(String path) {
        if (path.equals("invoice")) return "open";
        if (path.endsWith("/charge")) return "capture";
        if (path.endsWith("/cancel")) return "release";
        if (path.endsWith("/refund")) return "refund";
        return path.startsWith("check-status") ? "look" : "token";
    }
}
