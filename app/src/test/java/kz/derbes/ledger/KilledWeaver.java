package kz.derbes.ledger;

import java.nio.file.Path;
import java.util.Random;
import kz.derbes.start.Database;

/** A process that records and weaves until it is killed; it prints each fact's number once its commit has returned. */
final class KilledWeaver {

    private KilledWeaver() {}

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var app = new Database.Entry("derbes_app", environment.getOrDefault("APP", ""));
        var weaver = new Database.Entry("derbes_weaver", environment.getOrDefault("WEAVER", ""));
        var database = new Database(arguments[0], app, app, weaver);
        weave(TestingLedger.at(database, Path.of(arguments[1])), new Random(Long.parseLong(arguments[2])));
    }

    private static void weave(TestingLedger ledger, Random random) {
        try (var weaver = ledger.weaver()) {
            while (true) {
                ledger.record(1 + random.nextInt(300)).forEach(System.out::println);
                weaver.weave();
            }
        }
    }
}
