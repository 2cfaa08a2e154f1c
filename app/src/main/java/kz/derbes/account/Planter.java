package kz.derbes.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.door.Passwords;
import kz.derbes.door.Tokens;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.watch.Lures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plants invented people through the same door as everybody else, each at a moment of its own, so that neither a row nor
 * its time gives them away.
 */
@Service
public class Planter {
    /** The most there can be. */
    public static final int MOST = Lures.MOST;

    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.KK);
    private final Lures lures;
    private final LureOrderRows rows;
    private final Registrations registrations;
    private final Confirmations confirmations;
    private final Passwords passwords;
    private final LureSettings settings;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    Planter(
            Lures lures,
            LureOrderRows rows,
            Registrations registrations,
            Confirmations confirmations,
            Passwords passwords,
            LureSettings settings,
            Ledger ledger) {
        this.lures = lures;
        this.rows = rows;
        this.registrations = registrations;
        this.confirmations = confirmations;
        this.passwords = passwords;
        this.settings = settings;
        this.ledger = ledger;
    }

    public int wanted() {
        return rows.wanted();
    }

    public int planted() {
        return lures.planted();
    }

    /** How many there shall be; those who are there stay. */
    @Transactional
    public void want(int number, Member member) {
        if (number < 0 || number > MOST) throw new IllegalArgumentException("not between 0 and " + MOST);
        rows.want(number);
        var codes =
                Map.of("wanted", Integer.toString(number), "role", member.role().code());
        ledger.record(Fact.of("account.lures-wanted", null, member.actor(), codes));
    }

    /** Confirms whom the last look planted and, by chance, plants another. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT10M")
    void look() {
        confirm();
        if (random.nextInt(settings.chance()) == 0 && planted() < wanted()) plant();
    }

    /** Registers an invented person; empty when registration is closed or no number is left. */
    Optional<SubjectId> plant() {
        if (!registrations.closedBecause().isEmpty()) return Optional.empty();
        var number = lures.next();
        number.ifPresent(it -> {
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            var shown = registrations.wording(Scope.ACCOUNT, language);
            var form = new Registration(
                    Invention.of(random, settings.domain()), Tokens.fresh(), shown.hash(), null, language);
            registrations.admit(it, form, List.of(shown), passwords.hash(form.password()));
        });
        return number;
    }

    /** Does for every invented person what the code of the letter does for others. */
    void confirm() {
        lures.kept().forEach(confirmations::confirmInvented);
    }
}
