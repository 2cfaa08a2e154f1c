package derbes.simulator;

import java.util.Map;

/** The page where a buyer would type a card: here a button for each thing that can happen. */
final class PageDesk implements Desk {
    private static final Map<String, String> BUTTONS = new java.util.TreeMap<>(Map.of(
            "1-pay", "Pay",
            "2-decline", "Decline the card",
            "3-close", "Close the window: nothing happens",
            "4-mute", "Charge, and tell nobody",
            "5-late", "Charge, and tell later",
            "6-twice", "Charge once, and tell twice",
            "7-double", "Charge twice",
            "8-forged", "Charge nothing, and lie about it"));
    private final World world;
    private final Hooks hooks;

    PageDesk(World world) {
        this.world = world;
        this.hooks = new Hooks(world);
    }

    @Override
    public Reply answer(Call call) {
        var bill = world.bills.bill(call.path().get(1));
        if (bill.isEmpty()) return Reply.refuse(404);
        if (!call.method().equals("POST")) return Reply.html(page(bill.get()));
        return press(bill.get(), call.path().getLast());
    }

    private Reply press(Bill bill, String button) {
        return switch (button) {
            case "pay" -> told(bill, 1);
            case "twice" -> told(bill, 2);
            case "double" -> {
                told(bill, 1);
                yield told(bill, 1);
            }
            case "decline" -> {
                world.post.send(hooks.news(bill, world.bills.move(bill, Stage.DECLINED)));
                yield Reply.to(bill.ask.failed());
            }
            case "close" -> Reply.html(shell("<h1>The window is closed</h1><p>Nothing was charged.</p>"));
            case "mute" -> {
                money(bill);
                yield Reply.to(bill.ask.back());
            }
            case "late" -> {
                world.post.later(hooks.news(bill, money(bill)));
                yield Reply.to(bill.ask.back());
            }
            case "forged" -> {
                world.post.send(hooks.forged(
                        bill,
                        new Transaction(
                                world.bills.number(), bill.ask.tiyn(), Stage.CHARGED, java.time.Instant.EPOCH)));
                yield Reply.to(bill.ask.back());
            }
            default -> Reply.refuse(404);
        };
    }

    private Reply told(Bill bill, int times) {
        var made = money(bill);
        for (int i = 0; i < times; i++) world.post.send(hooks.news(bill, made));
        return Reply.to(bill.ask.back());
    }

    private Transaction money(Bill bill) {
        return world.bills.move(bill, bill.ask.holds() ? Stage.HELD : Stage.CHARGED);
    }

    private static String page(Bill bill) {
        var forms = new StringBuilder();
        BUTTONS.forEach(
                (code, words) -> forms.append("<form method=\"post\" action=\"/page/%s/%s\"><button>%s</button></form>"
                        .formatted(bill.id, code.substring(2), words)));
        return shell("<h1>%s, simulated</h1><p>%s</p><p><b>%s ₸</b></p><p>No card and no money here.</p>%s"
                .formatted(bill.house.title(), escaped(bill.ask.text()), Sums.tenge(bill.ask.tiyn()), forms));
    }

    private static String shell(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                + "content=\"width=device-width, initial-scale=1\"><title>Simulated payment page</title>"
                + "<style>body{font:16px sans-serif;max-width:26rem;margin:2rem auto;padding:0 1rem}"
                + "button{width:100%;padding:.7rem;margin:.25rem 0}</style></head><body>" + body + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
