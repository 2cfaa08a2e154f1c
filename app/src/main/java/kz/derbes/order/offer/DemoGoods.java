package kz.derbes.order.offer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.derbes.law.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The invented shop of a demo, put up once; a house with an operator begins with empty shelves. */
@Component
class DemoGoods {
    private static final Logger LOG = LoggerFactory.getLogger(DemoGoods.class);
    private static final Actor ACTOR = Actor.system("demo");

    private final Import table;
    private final Offers offers;
    private final boolean demo;

    DemoGoods(Import table, Offers offers, @Value("${derbes.demo:false}") boolean demo) {
        this.table = table;
        this.offers = offers;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void plant() throws IOException {
        if (!demo || !offers.isEmpty()) return;
        text("/order/demo-shelves.csv")
                .lines()
                .skip(1)
                .map(it -> it.split(",", -1))
                .forEach(it -> table.shelf(new Category(it[0], new Said(it[1], it[2], it[3])), ACTOR));
        var outcome = table.run(text("/order/demo-goods.csv"), ACTOR);
        if (!outcome.faults().isEmpty()) LOG.warn("the goods of the demo are wrong: {}", outcome.faults());
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
