package kz.derbes.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.derbes.law.Language;
import kz.derbes.order.Buyings;
import kz.derbes.order.OrderLine;
import kz.derbes.order.Purchase;
import kz.derbes.order.offer.Tenge;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.paper.Pdf;
import kz.derbes.policy.Policies;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The document that proves a purchase (SEL-02): the seller, the number, the lines and the sums; nobody's name. */
@Component
class OrderPaper {
    private final Buyings buyings;
    private final Policies policies;
    private final MessageSource speech;

    OrderPaper(Buyings buyings, Policies policies, MessageSource speech) {
        this.buyings = buyings;
        this.policies = policies;
        this.speech = speech;
    }

    ResponseEntity<byte[]> receipt(Purchase order, Language language) {
        var name = ContentDisposition.attachment()
                .filename("order-" + order.number() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(Pdf.of(paper(order, language)));
    }

    private Paper paper(Purchase order, Language language) {
        var locale = language.locale();
        var seller = policies.operator();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Pairs(List.of(
                new Part.Pair(say("order.paper.seller", locale), seller.name()),
                new Part.Pair(say("order.paper.seller-number", locale), seller.number()),
                new Part.Pair(say("order.paper.seller-address", locale), seller.address()),
                new Part.Pair(say("order.number", locale), order.number()),
                new Part.Pair(
                        say("order.placed", locale),
                        order.placedAt()
                                .atZone(java.time.ZoneId.of("Asia/Almaty"))
                                .toLocalDate()
                                .toString()),
                new Part.Pair(
                        say("order.paying", locale),
                        say("order.paying." + order.paying().code(), locale)),
                new Part.Pair(say("order.sum", locale), sum(order.tiyn())),
                new Part.Pair(say("order.paid", locale), sum(order.paid())),
                new Part.Pair(
                        say("order.refunded", locale),
                        sum(buyings.refunds(order.id()).done())))));
        parts.add(new Part.Heading(say("order.lines", locale)));
        parts.add(new Part.Table(
                List.of(
                        say("order.offer", locale),
                        say("order.quantity", locale),
                        say("order.price", locale),
                        say("order.sum", locale)),
                buyings.lines(order).stream().map(it -> row(it, language)).toList()));
        parts.add(new Part.Text(say("order.paper.fiscal", locale)));
        return new Paper(language, say("order.paper.title", locale) + " " + order.number(), parts);
    }

    private static List<String> row(OrderLine it, Language language) {
        return List.of(it.name(language), Integer.toString(it.quantity()), sum(it.tiyn()), sum(it.sum()));
    }

    private static String sum(long tiyn) {
        return Tenge.plain(tiyn) + " KZT";
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(speech.getMessage(key, null, locale));
    }
}
