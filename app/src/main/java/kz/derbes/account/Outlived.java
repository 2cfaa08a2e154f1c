package kz.derbes.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Consents.Asked;
import kz.derbes.consent.Permission;
import kz.derbes.law.Actor;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import org.springframework.stereotype.Component;

/** Accounts there is no ground to keep: nobody confirmed them in time, or their consent has run out (PDL 18, conflict C3). */
@Component
class Outlived {
    private static final int AT_ONCE = 100;
    private static final int PAGE = 500;
    private static final String UNCONFIRMED_TERM = "retention.unconfirmed";
    private static final Actor UNCONFIRMED = Actor.system("account.unconfirmed");
    private static final Actor CONSENT_ENDED = Actor.system("account.consent-ended");

    private final AgedRows rows;
    private final ContactRows contacts;
    private final ContactChanges changes;
    private final Closings closings;
    private final Consents consents;
    private final Terms terms;

    Outlived(
            AgedRows rows,
            ContactRows contacts,
            ContactChanges changes,
            Closings closings,
            Consents consents,
            Terms terms) {
        this.rows = rows;
        this.contacts = contacts;
        this.changes = changes;
        this.closings = closings;
        this.consents = consents;
        this.terms = terms;
    }

    /** Closes some of them and returns how many were closed; a closing that is under way or cannot begin is not counted. */
    int close(Instant at, Set<SubjectId> spared) {
        var late = rows.unconfirmedSince(terms.startedBefore(UNCONFIRMED_TERM, at), spared, AT_ONCE);
        return close(late, UNCONFIRMED) + close(withoutConsent(at, spared, AT_ONCE), CONSENT_ENDED);
    }

    /** How many there are. */
    long count(Instant at, Set<SubjectId> spared) {
        return rows.countUnconfirmedSince(terms.startedBefore(UNCONFIRMED_TERM, at), spared)
                + withoutConsent(at, spared, Integer.MAX_VALUE).size();
    }

    /** Drops some of the new e-mails that nobody confirmed in time and returns how many. */
    int dropContacts(Instant at, Set<SubjectId> spared) {
        var late = contacts.startedBefore(terms.startedBefore(UNCONFIRMED_TERM, at), spared, AT_ONCE);
        late.forEach(changes::drop);
        return late.size();
    }

    long countContacts(Instant at, Set<SubjectId> spared) {
        return contacts.countStartedBefore(terms.startedBefore(UNCONFIRMED_TERM, at), spared);
    }

    private int close(List<SubjectId> subjects, Actor actor) {
        return (int) subjects.stream()
                .filter(it -> closings.close(it, actor).isPresent())
                .count();
    }

    private List<SubjectId> withoutConsent(Instant at, Set<SubjectId> spared, int most) {
        var before = terms.startedBefore("retention.account", at);
        var ended = new ArrayList<SubjectId>();
        var page = rows.confirmedBefore(before, AgedRows.FIRST, spared, PAGE);
        while (!page.isEmpty() && ended.size() < most) {
            ended.addAll(refused(page));
            page = rows.confirmedBefore(before, page.getLast(), spared, PAGE);
        }
        return ended.subList(0, Math.min(most, ended.size()));
    }

    private List<SubjectId> refused(List<SubjectId> subjects) {
        var permissions = consents.permissions(
                subjects.stream().map(it -> new Asked(it, Scope.ACCOUNT)).toList());
        var refused = new ArrayList<SubjectId>();
        for (int i = 0; i < subjects.size(); i++)
            if (permissions.get(i) instanceof Permission.Refused) refused.add(subjects.get(i));
        return refused;
    }
}
