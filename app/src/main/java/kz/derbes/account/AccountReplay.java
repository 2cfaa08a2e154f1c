package kz.derbes.account;

import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Passwords;
import kz.derbes.door.Sessions;
import kz.derbes.law.SubjectId;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.stereotype.Component;

/** Erases again, in every room, whoever was erased after a copy was made; a password changed since opens nothing. */
@Component
class AccountReplay implements Replayed {
    private final Closings closings;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final Passwords passwords;

    AccountReplay(Closings closings, AccountRows accounts, Sessions sessions, Passwords passwords) {
        this.closings = closings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("account.closing", "account.closed", "vault.forgotten", "account.password-changed");
    }

    @Override
    public Outcome replay(Deed deed) {
        var subject = deed.subject();
        if (subject == null) throw new IllegalArgumentException(deed.name() + " concerns somebody");
        return switch (deed.name()) {
            case "account.password-changed" -> lock(subject, deed);
            case "account.closing" -> closings.beginAgain(subject) ? Outcome.DONE : Outcome.KNOWN;
            default -> erase(subject);
        };
    }

    private Outcome erase(SubjectId subject) {
        closings.again(subject);
        return Outcome.ERASED;
    }

    /** The new password is in no log and the old one may have been somebody else's: a code by letter sets another. */
    private Outcome lock(SubjectId subject, Deed deed) {
        var known = accounts.find(subject).filter(it -> it.passwordChangedAt().isBefore(deed.at()));
        if (known.isEmpty()) return Outcome.KNOWN;
        accounts.changePassword(subject, passwords.hash(UUID.randomUUID().toString()), deed.at());
        sessions.endAll(subject.toString());
        return Outcome.LOST;
    }
}
