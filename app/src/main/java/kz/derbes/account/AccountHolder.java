package kz.derbes.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.derbes.account.AccountRows.Account;
import kz.derbes.door.Sessions;
import kz.derbes.door.Throttle;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this room keeps about a person: that there is an account, and where it is signed in. */
@Component
class AccountHolder implements Holder {
    private final AccountRows accounts;
    private final AttemptRows attempts;
    private final ContactRows contacts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Outlived outlived;
    private final Terms terms;

    AccountHolder(
            AccountRows accounts,
            AttemptRows attempts,
            ContactRows contacts,
            Sessions sessions,
            Throttle throttle,
            Outlived outlived,
            Terms terms) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.contacts = contacts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.outlived = outlived;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "account";
    }

    @Override
    public List<String> tables() {
        return List.of("account.account", "account.attempt", "account.closing", "account.contact", "door.session");
    }

    @Override
    public List<Holding> describes() {
        var account = EnumSet.of(Purpose.IDENTIFICATION, Purpose.PERSONAL_ACCESS, Purpose.ACCOUNT);
        var access = EnumSet.of(Purpose.IDENTIFICATION, Purpose.PERSONAL_ACCESS);
        return List.of(
                new Holding("account", account, Basis.CONSENT, "retention.account", Set.of()),
                new Holding("code", EnumSet.of(Purpose.ACCURACY), Basis.CONSENT, "retention.unconfirmed", Set.of()),
                new Holding("session", access, Basis.CONSENT, "retention.sessions", Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        var account = accounts.find(subject).stream().map(AccountHolder::shown);
        var open = sessions.all(subject.toString()).stream().map(AccountHolder::shown);
        return new Export(room(), Stream.concat(account, open).toList());
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        int rows = sessions.endAll(subject.toString())
                + attempts.removeOf(subject)
                + contacts.remove(subject)
                + accounts.remove(subject);
        return new Erased(room(), rows, List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(
                "account", outlived.count(at, spared),
                "code", attempts.countEndedBefore(at),
                "contact", outlived.countContacts(at, spared),
                "throttle", throttle.countStartedBefore(terms.startedBefore("retention.throttle", at)))));
    }

    /** Closes accounts nobody confirmed in time or whose consent has ended; drops codes and counts that are over. */
    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        return outlived.close(at, spared)
                + outlived.dropContacts(at, spared)
                + attempts.removeEndedBefore(at)
                + throttle.removeStartedBefore(terms.startedBefore("retention.throttle", at));
    }

    private static Map<String, String> shown(Account account) {
        var row = new LinkedHashMap<String, String>();
        row.put("item", "account");
        row.put("number", account.subject().toString());
        row.put("language", account.language().code());
        row.put("adult-declared", account.adultDeclaredAt().toString());
        row.put("created", account.createdAt().toString());
        if (account.confirmedAt() != null)
            row.put("confirmed", account.confirmedAt().toString());
        row.put("password-changed", account.passwordChangedAt().toString());
        return row;
    }

    private static Map<String, String> shown(Sessions.Open session) {
        var row = new LinkedHashMap<String, String>();
        row.put("item", "session");
        row.put("since", session.since().toString());
        row.put("last-used", session.lastUsed().toString());
        return row;
    }
}
