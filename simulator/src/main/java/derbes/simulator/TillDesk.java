package derbes.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** A cash register online: one receipt for one number, however often it is asked for. */
final class TillDesk implements Desk {
    private static final int FIRST = 1_000_000;
    private final Map<String, Integer> receipts = new LinkedHashMap<>();

    @Override
    public synchronized Reply answer(Call call) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + Keys.SECRET)) return Reply.refuse(401);
        if (!call.below().equals("receipts") || !call.method().equals("POST")) return Reply.refuse(404);
        String number = call.field("number");
        if (number.isEmpty()) return Reply.refuse(400);
        int sign = receipts.computeIfAbsent(number, it -> FIRST + receipts.size());
        return Reply.json("{\"sign\":\"%d\",\"register\":\"SIM-1\"}".formatted(sign));
    }
}
