package kz.derbes.consent.web;

import java.util.Map;
import java.util.UUID;
import kz.derbes.consent.ConsentReceipt;
import kz.derbes.consent.ConsentReceipts;
import kz.derbes.law.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Receipts of the signed-in person. */
@Controller
@RequestMapping("/me/consents/{id}/receipt")
class MyReceipts {
    private final ConsentReceipts receipts;

    MyReceipts(ConsentReceipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping
    String show(SubjectId subject, @PathVariable UUID id, Model model) {
        return ReceiptAnswer.page(find(subject, id), "/me/consents/" + id + "/receipt", model);
    }

    @GetMapping("/file")
    ResponseEntity<Map<String, Object>> file(SubjectId subject, @PathVariable UUID id) {
        return ReceiptAnswer.file(find(subject, id));
    }

    @GetMapping("/proof")
    ResponseEntity<String> proof(SubjectId subject, @PathVariable UUID id) {
        return ReceiptAnswer.proof(find(subject, id));
    }

    private ConsentReceipt find(SubjectId subject, UUID id) {
        return receipts.find(subject, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
