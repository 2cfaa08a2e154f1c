package kz.derbes.account.web;

import kz.derbes.account.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounts in the console: how many, and nobody in particular. */
@Controller
class ConsoleAccountController {
    private final Accounts accounts;

    ConsoleAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/console/account")
    String page(Model model) {
        model.addAttribute("counts", accounts.counts());
        return "account/console";
    }
}
