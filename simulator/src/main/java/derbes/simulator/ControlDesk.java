package derbes.simulator;

import derbes.simulator.Moods.Mood;
import java.util.Locale;
import java.util.stream.Collectors;

/** The switches: where the shop is, how a house misbehaves, what was charged, which hooks wait. */
final class ControlDesk implements Desk {
    private final World world;

    ControlDesk(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        return switch (call.below()) {
            case "site" -> {
                world.site.set(call.field("url"));
                yield Reply.text("ok\n");
            }
            case "keep" -> {
                world.post.keep(call.field("on").equals("yes"));
                yield Reply.text("ok\n");
            }
            case "mood" -> {
                world.moods.set(
                        constant(House.class, call.field("house")),
                        call.field("operation"),
                        constant(Mood.class, call.field("mood")),
                        Integer.parseInt(call.field("times")));
                yield Reply.text("ok\n");
            }
            case "deliver" ->
                Reply.text(world.post.fetch().stream()
                        .map(it -> world.post.deliver(it) + "\n")
                        .collect(Collectors.joining()));
            case "hooks" ->
                Reply.text(world.post.fetch().stream().map(ControlDesk::line).collect(Collectors.joining()));
            case "money" ->
                Reply.text(world.bills.lines(constant(House.class, call.field("house"))).stream()
                        .map(it -> it + "\n")
                        .collect(Collectors.joining()));
            case "clear" -> {
                world.bills.clear();
                world.moods.clear();
                world.post.fetch();
                yield Reply.text("ok\n");
            }
            default -> Reply.refuse(404);
        };
    }

    /** Address, type, body and headers of a hook, parted by tabs. */
    private static String line(Post.Hook hook) {
        String headers = hook.headers().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .collect(Collectors.joining("; "));
        return String.join("\t", hook.to(), hook.type(), hook.body(), headers) + "\n";
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
