package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Passkeys;
import kz.derbes.staff.Proof;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making a passkey: on the way in, or beside a factor a member has already. */
@RestController
@RequestMapping({FactorController.SETUP + "/passkey", FactorController.MINE + "/passkey"})
class PasskeyFactorController {
    private final Passkeys passkeys;
    private final Doorkeeper doorkeeper;

    PasskeyFactorController(Passkeys passkeys, Doorkeeper doorkeeper) {
        this.passkeys = passkeys;
        this.doorkeeper = doorkeeper;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(HttpServletRequest request, Authentication who) {
        var question = passkeys.toCreate(who);
        Ceremony.begin(request, question);
        return passkeys.text(question);
    }

    @PostMapping
    ResponseEntity<PasskeyAnswer> add(
            HttpServletRequest request, HttpServletResponse response, Authentication who, @RequestBody String answer) {
        var member = SetupController.member(who);
        return Ceremony.created(request)
                .filter(it -> passkeys.add(member, it, answer))
                .map(it -> doorkeeper.prove(request, response, who, member, Proof.PASSKEY))
                .map(it -> PasskeyAnswer.go(FactorController.onward(FactorController.base(request), it)))
                .orElseGet(PasskeyAnswer::refused);
    }
}
