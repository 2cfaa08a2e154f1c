package kz.derbes.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import kz.derbes.consent.ConsentReceipt;
import kz.derbes.consent.ConsentReceipts;
import kz.derbes.consent.VisitorCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Receipts of who has no account, shown to the browser that holds the cookie (clause 1.1.5). */
@Controller
@RequestMapping("/consent/receipt/{id}")
class VisitorReceipts {
    private final ConsentReceipts receipts;
    private final VisitorCookie visitors;

    VisitorReceipts(ConsentReceipts receipts, VisitorCookie visitors) {
        this.receipts = receipts;
        this.visitors = visitors;
    }

    @GetMapping
    String show(HttpServletRequest request, @PathVariable UUID id, Model model) {
        return ReceiptAnswer.page(find(request, id), "/consent/receipt/" + id, model);
    }

    @GetMapping("/file")
    ResponseEntity<Map<String, Object>> file(HttpServletRequest request, @PathVariable UUID id) {
        return ReceiptAnswer.file(find(request, id));
    }

    @GetMapping("/proof")
    ResponseEntity<String> proof(HttpServletRequest request, @PathVariable UUID id) {
        return ReceiptAnswer.proof(find(request, id));
    }

    private ConsentReceipt find(HttpServletRequest request, UUID id) {
        return visitors.read(request)
                .flatMap(it -> receipts.find(it, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
