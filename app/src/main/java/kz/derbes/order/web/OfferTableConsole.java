package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.derbes.law.Member;
import kz.derbes.order.offer.Import;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Offers as a table: in, tried out first if wanted, and out. */
@Controller
@RequestMapping("/console/orders/offers")
class OfferTableConsole {
    private final Import table;

    OfferTableConsole(Import table) {
        this.table = table;
    }

    @GetMapping("/import")
    String page(Model model) {
        model.addAttribute("columns", OfferConsole.FIELDS);
        return "order/import";
    }

    @PostMapping("/import")
    String take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "try") String act,
            Member member,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var text = new String(file.getBytes(), StandardCharsets.UTF_8);
        boolean run = act.equals("run");
        var outcome = run ? table.run(text, member.actor()) : table.tryOut(text);
        if (!outcome.faults().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("outcome", outcome);
        model.addAttribute("faults", outcome.faults().stream().limit(200).toList());
        model.addAttribute("ran", run && outcome.faults().isEmpty());
        return page(model);
    }

    @GetMapping("/offers.csv")
    ResponseEntity<String> export() {
        var name = ContentDisposition.attachment().filename("offers.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(table.export());
    }
}
