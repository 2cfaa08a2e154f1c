package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Entries;
import kz.derbes.staff.Entry;
import kz.derbes.staff.Passkeys;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in by a passkey that knows by itself whose it is. */
@RestController
@RequestMapping("/console/sign-in/passkey")
class PasskeySignInController {
    private final Passkeys passkeys;
    private final Entries entries;
    private final Doorkeeper doorkeeper;

    PasskeySignInController(Passkeys passkeys, Entries entries, Doorkeeper doorkeeper) {
        this.passkeys = passkeys;
        this.entries = entries;
        this.doorkeeper = doorkeeper;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(HttpServletRequest request) {
        var question = passkeys.toUse(null);
        Ceremony.begin(request, question);
        return passkeys.text(question);
    }

    @PostMapping
    ResponseEntity<PasskeyAnswer> signIn(
            HttpServletRequest request, HttpServletResponse response, @RequestBody String answer) {
        var question = Ceremony.used(request);
        if (question.isEmpty()) return PasskeyAnswer.refused();
        return switch (entries.byPasskey(question.get(), answer, request.getRemoteAddr())) {
            case Entry.Known known -> PasskeyAnswer.go(doorkeeper.admit(request, response, known));
            case Entry.Refused refused -> PasskeyAnswer.refused();
            case Entry.Wait(var duration) -> PasskeyAnswer.later(duration);
        };
    }
}
