package kz.derbes.payment.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.order.Orders;
import kz.derbes.order.Payable;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.paper.Pdf;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Method;
import kz.derbes.payment.Payments;
import kz.derbes.payment.State;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The invoice of an order: who is paid, for what, how much; who pays stands on the bank's own paper. */
@Controller
@EnableConfigurationProperties(InvoiceSettings.class)
class Invoice {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneId.of("Asia/Almaty"));
    private final InvoiceSettings settings;
    private final Payments payments;
    private final Orders orders;
    private final MessageSource words;

    Invoice(InvoiceSettings settings, Payments payments, Orders orders, MessageSource words) {
        this.settings = settings;
        this.payments = payments;
        this.orders = orders;
        this.words = words;
    }

    boolean isOffered() {
        return !settings.account().isBlank();
    }

    @GetMapping("/pay/invoice/{attempt}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID attempt, Locale locale) {
        var it = payments.find(attempt)
                .filter(found -> found.method().equals(Method.INVOICE.code()) && found.state() == State.BEGUN)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var due = orders.payable(it.order()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"invoice-" + it.invoice() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(Pdf.of(paper(it, due, Language.of(locale))));
    }

    private Paper paper(Attempt it, Payable due, Language language) {
        var locale = language.locale();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Pairs(List.of(
                pair("payee", settings.payee(), locale),
                pair("number", settings.number(), locale),
                pair("account", settings.account(), locale),
                pair("bank", settings.bank(), locale),
                pair("bic", settings.bic(), locale),
                pair("kbe", settings.kbe(), locale))));
        parts.add(new Part.Table(
                List.of(word("name", locale), word("quantity", locale), word("price", locale), word("sum", locale)),
                due.lines().stream()
                        .map(line -> List.of(
                                line.name(),
                                Integer.toString(line.quantity()),
                                Tenge.of(line.tiyn()),
                                Tenge.of(line.tiyn() * line.quantity())))
                        .toList()));
        parts.add(new Part.Text(words.getMessage("payment.invoice.total", new Object[] {Tenge.of(it.tiyn())}, locale)));
        parts.add(new Part.Text(words.getMessage(
                "payment.invoice.purpose", new Object[] {Long.toString(it.invoice()), it.number()}, locale)));
        String title = words.getMessage(
                "payment.invoice.title", new Object[] {Long.toString(it.invoice()), DAY.format(it.begunAt())}, locale);
        return new Paper(language, title, parts);
    }

    private Part.Pair pair(String name, String value, Locale locale) {
        return new Part.Pair(word(name, locale), value);
    }

    private String word(String name, Locale locale) {
        return words.getMessage("payment.invoice." + name, null, locale);
    }
}
