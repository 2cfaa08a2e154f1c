package kz.derbes.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.derbes.account.AccountRows.Account;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.door.Sessions;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
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
    private static final int AT_ONCE = 100;
    private final AccountRows accounts;
    private final AttemptRows attempts;
    private final ContactRows contacts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Closings closings;
    private final Consents consents;
    private final Terms terms;

    AccountHolder(
            AccountRows accounts,
            AttemptRows attempts,
            ContactRows contacts,
            Sessions sessions,
            Throttle throttle,
            Closings closings,
            Consents consents,
            Terms terms) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.contacts = contacts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.closings = closings;
        this.consents = consents;
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

    /** Closes accounts nobody confirmed in time or whose consent has ended; drops codes and counts that are over. */
    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        var late =
                new ArrayList<>(accounts.unconfirmedSince(terms.startedBefore("retention.unconfirmed", at), AT_ONCE));
        late.removeAll(spared);
        late.forEach(it -> closings.close(it, Actor.system("account.unconfirmed")));
        var ended = new ArrayList<>(withoutConsent(terms.startedBefore("retention.account", at)));
        ended.removeAll(spared);
        ended.forEach(it -> closings.close(it, Actor.system("account.consent-ended")));
        return late.size()
                + ended.size()
                + attempts.removeEndedBefore(at)
                + throttle.removeStartedBefore(terms.startedBefore("retention.throttle", at));
    }

    /** Old accounts whose consent has run out: there is no ground to keep them (PDL 18, conflict C3). */
    private List<SubjectId> withoutConsent(Instant createdBefore) {
        return accounts.createdBefore(createdBefore, AT_ONCE).stream()
                .filter(it -> consents.permission(it, Scope.ACCOUNT) instanceof Permission.Refused)
                .toList();
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
