package kz.derbes.staff.web;

import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.paper.Format;
import kz.derbes.staff.AccessOrder;
import kz.derbes.staff.Matrix;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The order of access and the list of persons (OPR-07): as a page, and as a document to sign and to show. */
@Controller
@RequestMapping("/console/staff")
class OrderController {
    private final Matrix matrix;
    private final AccessOrder order;

    OrderController(Matrix matrix, AccessOrder order) {
        this.matrix = matrix;
        this.order = order;
    }

    @GetMapping("/matrix")
    String page(Model model) {
        model.addAttribute("rows", matrix.rooms());
        model.addAttribute("roles", Role.values());
        model.addAttribute("languages", Language.values());
        return "staff/matrix";
    }

    @GetMapping("/order/{language}/{format}")
    ResponseEntity<byte[]> document(@PathVariable String language, @PathVariable String format, Member reader) {
        var spoken = Language.of(language).orElseThrow(OrderController::unknown);
        var kind = Format.of(format).orElseThrow(OrderController::unknown);
        String name = "derbes-access-order-" + spoken.code() + "." + kind.code();
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CONTENT_TYPE, kind.type())
                .body(kind.of(order.give(spoken, reader)));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
