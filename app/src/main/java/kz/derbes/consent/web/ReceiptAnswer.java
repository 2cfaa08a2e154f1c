package kz.derbes.consent.web;

import java.util.Map;
import kz.derbes.consent.ConsentReceipt;
import kz.derbes.consent.ConsentReceipts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;

/** A receipt as a page and as the two files a person can keep. */
final class ReceiptAnswer {
    private static final String SOON = "5";

    private ReceiptAnswer() {}

    /**
     * @param base path of the receipt, under which its files lie
     */
    static String page(ConsentReceipt receipt, String base, Model model) {
        model.addAttribute("it", receipt.consent());
        model.addAttribute("wording", receipt.wording());
        model.addAttribute("sealed", receipt.proof().isPresent());
        model.addAttribute("base", base);
        model.addAttribute("zone", ChoicePage.ZONE);
        return "consent/receipt";
    }

    static ResponseEntity<Map<String, Object>> file(ConsentReceipt receipt) {
        return attachment("consent-" + receipt.consent().id() + ".json", MediaType.APPLICATION_JSON)
                .body(ConsentReceipts.written(receipt));
    }

    /** The proof alone, as {@code derbes ledger verify-receipt} reads it; 503 until the log is sealed over it. */
    static ResponseEntity<String> proof(ConsentReceipt receipt) {
        return receipt.proof()
                .map(it -> attachment("consent-" + receipt.consent().id() + ".receipt", MediaType.TEXT_PLAIN)
                        .body(it))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .build());
    }

    private static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
