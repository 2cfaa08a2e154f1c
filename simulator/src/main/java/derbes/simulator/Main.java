package derbes.simulator;

import java.io.IOException;

/** {@code ./derbes run --simulator}: the houses on a port of this machine, until the process that started it ends. */
public final class Main {
    private Main() {}

    /** Opens on the port of the first argument, for the shop at the second. */
    public static void main(String[] arguments) throws IOException {
        var simulator = Simulator.start(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        if (arguments.length > 1) simulator.shopAt(arguments[1]);
        System.out.println("Simulator: " + simulator.address());
        ProcessHandle.current().parent().ifPresent(it -> it.onExit().join());
        simulator.close();
        System.exit(0);
    }
}
