package derbes.simulator;

import java.util.concurrent.atomic.AtomicReference;

/** What the desks share. */
final class World {
    final String address;
    final Bills bills;
    final Post post;
    final Moods moods;
    /** Where the shop listens, for the houses that are told so once and for all. */
    final AtomicReference<String> site = new AtomicReference<>("http://127.0.0.1:8080");

    World(String address, Bills bills, Post post, Moods moods) {
        this.address = address;
        this.bills = bills;
        this.post = post;
        this.moods = moods;
    }

    /** The page where a buyer pays a bill. */
    String page(Bill bill) {
        return address + "/page/" + bill.id;
    }
}
