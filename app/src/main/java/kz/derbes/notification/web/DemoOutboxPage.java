package kz.derbes.notification.web;

import java.time.ZoneId;
import java.util.List;
import kz.derbes.notification.out.Carrier;
import kz.derbes.notification.out.DemoMailbox;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The letters of the demo; outside a demo there is no such page. */
@Controller
class DemoOutboxPage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Carrier carrier;

    DemoOutboxPage(Carrier carrier) {
        this.carrier = carrier;
    }

    @GetMapping("/demo/outbox")
    String show(Model model) {
        model.addAttribute("letters", letters());
        model.addAttribute("zone", ZONE);
        return "notification/demo";
    }

    @GetMapping("/demo/outbox.json")
    ResponseEntity<List<DemoMailbox.Shown>> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(letters());
    }

    private List<DemoMailbox.Shown> letters() {
        if (carrier instanceof DemoMailbox mailbox) return mailbox.letters();
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
