package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a form that stood open longer than its session. */
@Controller
class FormExpiredController {

    @PostMapping("/form-expired")
    String page(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "account/form-expired";
    }
}
