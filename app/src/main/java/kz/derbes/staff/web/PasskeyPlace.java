package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import kz.derbes.staff.ConsoleAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells a page whether passkeys work at the address it was opened at. */
@Component
class PasskeyPlace {
    private final ConsoleAddress address;

    PasskeyPlace(ConsoleAddress address) {
        this.address = address;
    }

    void show(HttpServletRequest request, Model model) {
        String host = address.host();
        String here = request.getServerName();
        model.addAttribute("passkeysHere", here.equals(host));
        model.addAttribute("passkeysAt", address.origin() + request.getRequestURI());
    }
}
