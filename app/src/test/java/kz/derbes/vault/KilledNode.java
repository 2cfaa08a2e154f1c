package kz.derbes.vault;

import java.nio.file.Path;
import java.util.Objects;

/** A process that works on keys until it is killed. */
final class KilledNode {
    private KilledNode() {}

    public static void main(String[] arguments) throws Exception {
        var password = Objects.requireNonNull(System.getenv("APP"));
        var place = new TestingNode.Place(arguments[0], arguments[1], password);
        try (var node = new TestingNode(place, Path.of(arguments[2]), 5)) {
            while (true) {
                node.worker.live();
                node.worker.work();
                Thread.sleep(20);
            }
        }
    }
}
