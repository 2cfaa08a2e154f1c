package kz.derbes.notification.web;

import java.security.Principal;
import kz.derbes.law.Actor;
import kz.derbes.notification.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters by template and state, for the operator. */
@Controller
@RequestMapping("/console/notification")
class NotificationConsole {
    private final Outbox outbox;

    NotificationConsole(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String show(Model model) {
        var counts = outbox.counts();
        model.addAttribute("counts", counts);
        model.addAttribute("open", outbox.open());
        model.addAttribute("failed", counts.stream().anyMatch(it -> it.state().equals("failed")));
        return "notification/console";
    }

    @PostMapping("/retry")
    String retry(Principal staff, RedirectAttributes next) {
        next.addFlashAttribute("retried", outbox.retryFailed(Actor.staff(staff.getName())));
        return "redirect:/console/notification";
    }
}
