package kz.derbes.order;

import java.util.HashMap;
import java.util.Map;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.order.offer.Tenge;
import org.springframework.stereotype.Component;

/** Letters about orders: number, sum and the way to the page, never what was bought. */
@Component
class OrderLetters {
    private final Letters letters;
    private final OrderLinks links;

    OrderLetters(Letters letters, OrderLinks links) {
        this.letters = letters;
        this.links = links;
    }

    /** Puts a letter into the outbox in the caller's transaction, in the language of the order. */
    void send(Purchase it, String template) {
        send(it, template, it.tiyn());
    }

    void send(Purchase it, String template, long tiyn) {
        var codes = new HashMap<>(Map.of("number", it.number(), "sum", Tenge.plain(tiyn)));
        codes.put("path", links.of(it));
        letters.send(new Letter(it.subject(), template, it.language(), codes));
    }
}
