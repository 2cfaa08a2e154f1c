package kz.derbes.account;

import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blocked;
import kz.derbes.vault.Unblocked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows a block and its outcome: the person hears of both, and what is to be destroyed goes (RGT-05). */
@Component
class BlockFollows {
    private final AccountRows accounts;
    private final Letters letters;
    private final Closings closings;

    BlockFollows(AccountRows accounts, Letters letters, Closings closings) {
        this.accounts = accounts;
        this.letters = letters;
        this.closings = closings;
    }

    @ApplicationModuleListener
    void on(Blocked blocked) {
        tell(blocked.subject(), "account-blocked");
    }

    @ApplicationModuleListener
    void on(Unblocked unblocked) {
        if (unblocked.outcome() == Block.Outcome.DESTROYED)
            closings.close(unblocked.subject(), Actor.system("account.destroyed"));
        else tell(unblocked.subject(), "account-unblocked");
    }

    private void tell(SubjectId subject, String template) {
        accounts.find(subject).ifPresent(it -> letters.send(new Letter(subject, template, it.language(), Map.of())));
    }
}
