package derbes.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import derbes.simulator.Moods.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;

/** All houses behind one port of this machine. */
public final class Simulator implements AutoCloseable {
    private static final long SLOW_MS = 3_000;
    private final HttpServer server;
    private final Moods moods = new Moods();
    private final World world;
    private final Map<String, Desk> desks;

    private Simulator(HttpServer server, Clock clock) {
        this.server = server;
        this.world = new World(address(), new Bills(clock::instant), new Post(), moods);
        this.desks = Map.of(
                "tiptop", new TipTopDesk(world),
                "freedom", new FreedomDesk(world),
                "halyk", new HalykDesk(world),
                "till", new TillDesk(),
                "page", new PageDesk(world),
                "control", new ControlDesk(world));
    }

    /** Opens on this port; 0 takes a free one. */
    public static Simulator start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var simulator = new Simulator(server, Clock.systemUTC());
        server.createContext("/", simulator::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return simulator;
    }

    /** Where it is, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the shop listens. */
    public void shopAt(String site) {
        world.site.set(site);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = Call.of(exchange);
            var desk = desks.get(call.path().getFirst());
            if (desk == null) Reply.refuse(404).send(exchange);
            else answer(desk, call, exchange);
        } catch (RuntimeException e) {
            Reply.refuse(400).send(exchange);
        }
    }

    private void answer(Desk desk, Call call, HttpExchange exchange) throws IOException {
        var mood = mood(call);
        if (mood == Mood.SLOW) pause();
        if (mood == Mood.DOWN) {
            Reply.refuse(503).send(exchange);
            return;
        }
        var reply = desk.answer(call);
        if (mood != Mood.LOST) reply.send(exchange);
    }

    private Mood mood(Call call) {
        for (var house : House.values())
            if (call.path().getFirst().equals(house.code())) return moods.take(house, Operation.of(house, call));
        return Mood.WELL;
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
